// Compiles every schema with ajv, strict in everything, and compares what it makes of each instance with what is asked.
// Arguments: the folder of bundled files, two folders of schemas, the folder of examples, the file of verdicts.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const NAMES = 'https://kpimodel.nl/schema/';
const [bundled, dataSchemas, calcSchemas, examples, verdicts] = process.argv.slice(2);
const parsed = (...names) => JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));

function filesIn(folder, end) {
  return fs.readdirSync(folder, {recursive: true}).filter(file => file.endsWith(end)).map(file => path.join(folder, file));
}

// In one instance, so that a name that two schemas have is refused.
const ajv = new Ajv({strict: true, strictTypes: true, strictTuple: true, strictRequired: true, validateFormats: true});
addFormats(ajv);
const files = [dataSchemas, calcSchemas].flatMap(folder => filesIn(folder, '.schema.json'));
files.forEach(file => ajv.addSchema(parsed(file)));
const compiled = name => {
  const validate = ajv.getSchema(`${NAMES}${name}.schema.json`);
  if (!validate) {
    throw new Error(`There is no schema named ${NAMES}${name}.schema.json.`);
  }
  return validate;
};
files.forEach(file => compiled(path.relative(file.startsWith(dataSchemas) ? dataSchemas : calcSchemas, file).replace('.schema.json', '')));

let judged = 0;
const wrong = [];
function judge(schema, about, instance, valid) {
  judged++;
  const validate = compiled(schema);
  if (validate(instance) !== valid) {
    wrong.push(`${schema}, ${about}: ${valid ? 'refused, ' + ajv.errorsText(validate.errors) : 'accepted'}`);
  }
}

for (const file of filesIn(examples, '.json')) {
  for (const group of parsed(file)) {
    for (const example of group.examples) {
      const instance = {...(typeof group.base === 'string' ? parsed(bundled, group.base) : group.base), ...example.with};
      (example.without || []).forEach(key => delete instance[key]);
      group.schemas.forEach(schema => judge(schema, example.about, instance, example.valid));
    }
  }
}

readline.createInterface({input: fs.createReadStream(verdicts)})
  .on('line', line => {
    const {schema, instance, valid} = JSON.parse(line);
    judge(schema, line, instance, valid);
  })
  .on('close', () => {
    wrong.slice(0, 20).forEach(line => console.log(`ajv: ${line}`));
    console.log(`ajv: ${files.length} schemas, ${judged} instances, ${wrong.length} judged otherwise`);
    process.exitCode = wrong.length > 0 ? 1 : 0;
  });
