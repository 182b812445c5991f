// Makes an element. Words become text, never markup: what a report prints can do nothing on the page.

type Attribute = string | boolean | null | (() => void);

/** element("a", { href, class: "x" }, "words", another); attributes of value null or false are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
