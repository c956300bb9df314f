// Draws the AsyncAPI document as a page: what a client says, what it is told, members, examples.

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const api = await (await fetch('/api/asyncapi.json')).json();

const resolve = (node) => {
  let found = node;
  while (found?.$ref) found = found.$ref.slice(2).split('/').reduce((at, key) => at[key], api);
  return found;
};

function kind(schema) {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array' && schema.items && !resolve(schema.items).prefixItems) {
    return `${kind(resolve(schema.items))}[]`;
  }
  return schema.format ?? [].concat(schema.type ?? '').join(' | ');
}

function members(payload) {
  const table = element('table');
  const head = table.insertRow();
  for (const word of ['member', 'type', '']) head.append(element('th', word));
  for (const [name, reference] of Object.entries(payload.properties)) {
    if (name === 'event') continue;
    const schema = resolve(reference);
    const row = table.insertRow();
    row.append(element('td', name + (payload.required.includes(name) ? ' *' : '')));
    row.append(element('td', kind(schema)));
    row.append(element('td', schema.description ?? ''));
  }
  return table.rows.length > 1 ? table : undefined;
}

function message(described) {
  const box = element('details');
  const summary = element('summary');
  summary.append(element('span', '', 'method'));
  summary.append(element('span', described.name, 'path'));
  summary.append(element('span', described.title, 'summary'));
  box.append(summary);
  const body = element('div', undefined, 'body');
  body.append(element('p', described.summary));
  const table = members(described.payload);
  if (table) body.append(table);
  for (const example of described.examples) {
    body.append(element('h3', 'example'), element('pre', JSON.stringify(example.payload, null, 2)));
  }
  box.append(body);
  return box;
}

document.getElementById('about').textContent = api.info.description;
const main = document.getElementById('operations');
const nav = document.getElementById('tags');
main.replaceChildren();
for (const [name, operation] of Object.entries(api.operations)) {
  const section = element('section');
  section.id = name;
  section.append(element('h2', operation.title));
  for (const reference of operation.messages) section.append(message(resolve(reference)));
  main.append(section);
  const link = element('a', operation.title);
  link.href = `#${name}`;
  nav.append(link);
}
