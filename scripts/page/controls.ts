// The controls of a list: a choice with its label, a button.

export function labelled(label: string, control: HTMLElement): HTMLElement {
  const field = document.createElement("div");
  const title = document.createElement("label");
  title.textContent = label;
  title.htmlFor = control.id;
  field.append(title, control);
  return field;
}

function option(value: string, title: string): HTMLOptionElement {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = title;
  return made;
}

export function select(key: string, any: string, options: readonly [value: string, label: string][]): HTMLSelectElement {
  const control = document.createElement("select");
  control.id = `by-${key}`;
  control.name = key;
  control.append(option("", any), ...options.map(([value, title]) => option(value, title)));
  return control;
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
