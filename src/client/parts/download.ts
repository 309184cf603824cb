/** Hands a text to the person as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Google's frame lets a page download, and only a link can.
  link.target = '_self';
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
