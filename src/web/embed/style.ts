/** How the element looks; a portal sets `color`, `font` and the three variables on it. */
export const STYLE = `
:host {
  display: block;
  color-scheme: light dark;
  --accent: var(--phancong-accent, light-dark(#075e4c, #6fd6bd));
  --line: var(--phancong-line, #7b8794);
  --focus: var(--phancong-focus, light-dark(#0b57d0, #8ab8ff));
}
form { display: grid; gap: 0.75rem; }
label { display: grid; gap: 0.25rem; font-weight: 600; }
input, button { font: inherit; font-size: max(1em, 16px); min-height: 2.75rem; padding: 0.4rem 0.6rem; box-sizing: border-box; border-radius: 6px; }
input { width: 100%; font-weight: 400; border: 1px solid var(--line); }
button { justify-self: start; font-weight: 600; color: Canvas; background: var(--accent); border: 0; padding: 0.4rem 1.25rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1 { font-size: 1.15em; margin: 1rem 0 0.25rem; }
h2 { font-size: 1em; margin: 0.75rem 0 0.25rem; }
a { color: var(--accent); }
.sentence { font-size: 1.1em; margin: 0.5rem 0; }
.choices { padding: 0; list-style: none; }
.choices li { margin: 0.4rem 0; }
.note { display: block; font-weight: 400; }
.disclaimer { font-size: 0.9em; }
`;
