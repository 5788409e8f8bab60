/** A picture as PNG, which is what clipboards take; `data` is a data URL. */
async function asPng(data: string): Promise<Blob> {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Puts a picture (a data URL) on the clipboard; answers whether that worked. */
export async function copyImage(data: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': asPng(data) })]);
    return true;
  } catch {
    return false;
  }
}
