/** How many values a byte has left for a number while it says by its highest bit that more follows. */
const MORE = 0x80;

/**
 * Times (ms) as a store keeps them: in order, each by how much it is longer than the one before, seven bits to a byte. A busy day's take a
 * quarter of the room so, and a month is read in a fraction of the time.
 */
export function packTimes(times: Uint32Array): Uint8Array<ArrayBuffer> {
  const sorted = times.slice().sort();
  const bytes = new Uint8Array(sorted.length * 5);
  let [end, last] = [0, 0];
  for (let at = 0; at < sorted.length; at += 1) {
    const time = sorted[at] ?? 0;
    let step = time - last;
    last = time;
    while (step >= MORE) {
      bytes[end] = (step & (MORE - 1)) | MORE;
      end += 1;
      step >>>= 7;
    }
    bytes[end] = step;
    end += 1;
  }
  return bytes.slice(0, end);
}

/** The times again, in order. `count` is how many there are. */
export function unpackTimes(bytes: Uint8Array, count: number): Uint32Array<ArrayBuffer> {
  const times = new Uint32Array(count);
  let [at, last, step, shift] = [0, 0, 0, 0];
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    step |= (byte & (MORE - 1)) << shift;
    if (byte >= MORE) {
      shift += 7;
      continue;
    }
    last += step;
    times[at] = last;
    at += 1;
    [step, shift] = [0, 0];
  }
  return times;
}
