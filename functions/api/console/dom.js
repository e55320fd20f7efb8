// Makes elements without ever parsing text as HTML, so that nothing read from a document can become markup.

/** An element with attributes (`on…` are listeners, true/false set or leave out) and children (texts or nodes). */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return made;
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);
