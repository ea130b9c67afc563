// What the npm package `mermaid` makes of journeys: reads a JSON list of texts from standard input, writes for each whether it is accepted and
// what it says. `tests/it/mermaid.rs` compares that with what Wegmarke reads and writes.
import { JSDOM } from "jsdom";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

// Titles are cleaned with a browser's means.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
const yaml = await import("js-yaml");

// As a browser shows what stands in a drawing: entities were set aside, everything else is text.
function shown(text) {
    const field = window.document.createElement("textarea");
    const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    field.innerHTML = escaped.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
    return field.textContent;
}

// The title of the front matter, which Mermaid hands on where it draws and not where it only reads.
function title(text) {
    const plain = text.replace(/\r\n?/g, "\n");
    const found = plain.match(/^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s);
    if (!found) return undefined;
    const body = found[2].split("\n").map((line) => (line.startsWith(found[1]) ? line.slice(found[1].length) : line));
    const parsed = yaml.load(body.join("\n"), { schema: yaml.JSON_SCHEMA });
    return parsed?.title ? parsed.title.toString() : undefined;
}

console.error = console.warn = console.log = () => {};
const answers = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
    try {
        const { diagramType } = await mermaid.parse(text);
        if (diagramType !== "journey") throw new Error(diagramType);
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text, { title: title(text) });
        const tasks = db.getTasks().map(({ section, task, score, people }) => ({
            section: shown(section),
            task: shown(task),
            // JSON has no infinity.
            score: String(score),
            people: people.map(shown),
        }));
        const name = db.getDiagramTitle();
        answers.push({ title: name ? shown(name) : "", sections: db.getSections().map(shown), tasks });
    } catch (error) {
        answers.push({ refused: true, line: error?.hash?.loc?.first_line ?? null, why: String(error.message ?? error).split("\n")[0] });
    }
}
const { version } = createRequire(import.meta.url)("mermaid/package.json");
process.stdout.write(`{"version":"${version}","answers":[\n${answers.map((answer) => JSON.stringify(answer)).join(",\n")}\n]}\n`);
