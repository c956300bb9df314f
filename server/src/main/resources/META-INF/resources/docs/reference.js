// Draws the OpenAPI document as a page: groups, operations, parameters, bodies as examples, answers.

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const response = await fetch('/api/openapi.json');
const api = await response.json();

const resolve = (schema) =>
  schema?.$ref ? api.components.schemas[schema.$ref.split('/').pop()] : schema;

// An example of a schema: its own examples where it has them, else a word for each type.
function example(reference, depth = 0) {
  const schema = resolve(reference) ?? {};
  if (schema.examples?.length) return schema.examples[0];
  if (schema.example !== undefined) return schema.example;
  if (schema.enum?.length) return schema.enum[0];
  const variants = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).filter((v) => v.type !== 'null');
  if (variants.length) return example(variants[0], depth);
  const type = Array.isArray(schema.type) ? schema.type.find((t) => t !== 'null') : schema.type;
  if (type === 'object' || schema.properties) {
    if (depth > 5) return {};
    const properties = Object.entries(schema.properties ?? {});
    return Object.fromEntries(properties.map(([name, each]) => [name, example(each, depth + 1)]));
  }
  if (type === 'array') return depth > 5 ? [] : [example(schema.items, depth + 1)];
  if (type === 'integer') return 1;
  if (type === 'number') return 1.5;
  if (type === 'boolean') return true;
  if (schema.format === 'date-time') return '2026-01-31T12:00:00Z';
  if (schema.format === 'uuid') return '01932c8e-7a51-7c3e-9d5b-2f6d1f0a9b3c';
  return 'text';
}

function parameters(list) {
  const table = element('table');
  const head = table.insertRow();
  for (const word of ['parameter', 'in', 'type', '']) head.append(element('th', word));
  for (const parameter of list) {
    const row = table.insertRow();
    const schema = resolve(parameter.schema) ?? {};
    row.append(element('td', parameter.name + (parameter.required ? ' *' : '')));
    row.append(element('td', parameter.in));
    row.append(element('td', [].concat(schema.type ?? 'text').join(' | ')));
    row.append(element('td', parameter.description ?? ''));
  }
  return table;
}

function content(title, described) {
  const box = document.createDocumentFragment();
  for (const [type, media] of Object.entries(described?.content ?? {})) {
    box.append(element('h3', `${title} · ${type}`));
    if (type.includes('json')) {
      box.append(element('pre', JSON.stringify(media.example ?? example(media.schema), null, 2)));
    }
  }
  return box;
}

function operation(method, path, described) {
  const box = element('details');
  box.dataset.text = `${method} ${path} ${described.summary ?? ''} ${described.tags ?? ''}`.toLowerCase();
  const summary = element('summary');
  summary.append(element('span', method.toUpperCase(), 'method'));
  summary.append(element('span', path, 'path'));
  summary.append(element('span', described.summary ?? '', 'summary'));
  box.append(summary);
  box.addEventListener('toggle', () => {
    if (box.open && box.childElementCount === 1) {
      const body = element('div', undefined, 'body');
      if (described.description) body.append(element('p', described.description));
      if (described.parameters?.length) body.append(parameters(described.parameters));
      body.append(content('request', described.requestBody));
      for (const [status, answer] of Object.entries(described.responses ?? {})) {
        body.append(element('h3', `${status} ${answer.description ?? ''}`));
        body.append(content('answer', answer));
      }
      box.append(body);
    }
  });
  return box;
}

const groups = new Map();
for (const [path, verbs] of Object.entries(api.paths)) {
  for (const method of METHODS.filter((each) => verbs[each])) {
    const tag = verbs[method].tags?.[0] ?? 'Other';
    if (!groups.has(tag)) groups.set(tag, []);
    groups.get(tag).push(operation(method, path, verbs[method]));
  }
}

const main = document.getElementById('operations');
const nav = document.getElementById('tags');
main.replaceChildren();
for (const [tag, operations] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
  const section = element('section');
  section.id = tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  section.append(element('h2', tag), ...operations);
  main.append(section);
  const link = element('a', tag);
  link.href = `#${section.id}`;
  nav.append(link);
}

document.getElementById('find').addEventListener('input', (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const section of main.children) {
    let visible = 0;
    for (const box of section.querySelectorAll('details')) {
      box.hidden = !box.dataset.text.includes(wanted);
      visible += box.hidden ? 0 : 1;
    }
    section.hidden = visible === 0;
  }
});
