// What is shown of a part: whole sentences around what was found.

const ENOUGH = 110, LABEL = 60 // characters
const ENDED = /[.!?…:][\])"”’]*$/
const END = /([.!?]["”’)\]]*)\s+(?=["“‘(¿¡]?[\p{Lu}\d])/gu
const WORD = /[\p{L}\d]+(?:['’‘][\p{L}\d]+)*/gu

const countOf = (sentence, words) => new Set(split(sentence).filter((word) => words.has(word)).map(stemOf)).size

// Not by looking back from the space: Safari before 16.4 would not run the script at all.
const sentencesOf = (block) => block.replace(END, "$1\n").split("\n")

// The text as pieces: [words, whether they were found].
const extractOf = ({ blocks, page }, words) => {
  const sentences = (blocks.some(Boolean) ? blocks : page.parts[0].blocks).map(sentencesOf)
  let best = { count: -1 }
  sentences.forEach((block, row) =>
    block.forEach((sentence, at) => {
      // What ends like a sentence says more than a label or a button.
      const count = countOf(sentence, words) + (ENDED.test(sentence) ? 0.5 : 0)
      if (sentence && count > best.count) best = { block, row, at, count }
    }))
  if (!best.block) return []
  let text = best.block[best.at]
  // The first cell of a row, say: what it is about stands in the next.
  const next = sentences[best.row + 1]
  if (next && text.length < LABEL && !ENDED.test(text)) text += `: ${next[0]}`
  for (const next of best.block.slice(best.at + 1)) {
    if (text.length >= ENOUGH) break
    text += ` ${next}`
  }
  return marked(text, words)
}

const marked = (text, words) => {
  const pieces = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.has(plain(word).replaceAll(" ", ""))) continue
    pieces.push([text.slice(end, index), false], [word, true])
    end = index + word.length
  }
  return [...pieces, [text.slice(end), false]].filter(([piece]) => piece)
}
