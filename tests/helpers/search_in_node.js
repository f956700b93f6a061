// Runs the script of the search as a worker does: what it answers, for each query in turn.
const { readFileSync } = require("node:fs")
const { runInNewContext } = require("node:vm")

const { script, texts, queries } = JSON.parse(readFileSync(0, "utf8"))
const answers = []
const self = { postMessage: (answer) => answers.push(answer) }
runInNewContext(script, { self })
for (const data of [...texts, ...queries.map((query) => ({ query }))]) self.onmessage({ data })
process.stdout.write(JSON.stringify(answers.slice(texts.length)))
