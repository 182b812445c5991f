// Gives a reader a file that the page itself made, such as the rows of a list.

/** `ending` follows the page's own address in the file's name: "themes-plans" and ".csv". */
export function download(ending: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${location.pathname.split("/").filter(Boolean).join("-")}${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
