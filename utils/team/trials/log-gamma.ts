const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** From here on the series of Stirling is as exact as numbers are. */
const LARGE = 20;

/** Natural log of the gamma function for x > 0: Lanczos (g = 7, n = 9), for large ones Stirling. */
export function logGamma(x: number): number {
  if (x >= LARGE) {
    const r = 1 / (x * x);
    const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / x;
    return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + series;
  }
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.9999999999998099;
  for (const [at, coefficient] of COEFFICIENTS.entries()) sum += coefficient / (z + at + 1);
  const t = z + 7.5;
  return 0.9189385332046727 + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}
