// What there is to find. A part is a section of a page: what stands before its first heading, or
// below one. Its names are its heading and what visitors call it.

const WEIGHTS = { title: 2.5, context: 1, heading: 3, alias: 3, text: 1 }

const indexOf = ({ pages: read, words }) => {
  const pages = read.map((page) => ({ weight: 1, ...page }))
  const parts = []
  const byAddress = new Map()
  for (const page of pages) {
    page.parts = page.parts.map(([heading, blocks, anchor = plain(heading).replaceAll(" ", "-")]) => {
      const part = { page, anchor, heading, blocks, aliases: [], length: 0, id: parts.length }
      parts.push(part)
      byAddress.set(`${page.address}#${anchor}`, part)
      return part
    })
  }
  for (const [phrase, address, anchor] of words) {
    const part = byAddress.get(`${address}#${anchor}`) ?? byAddress.get(`${address}#`)
    part?.aliases.push(phrase)
  }

  const known = new Map() // word: { part's id: weight }
  const add = ({ id }, all, weight) => {
    for (const word of all) {
      const places = known.get(word)
      if (places) places.set(id, (places.get(id) ?? 0) + weight)
      else known.set(word, new Map([[id, weight]]))
    }
    return all.length
  }
  for (const page of pages) {
    const title = wordsOf(page.title)
    for (const part of page.parts) {
      const heading = wordsOf(part.heading)
      const aliases = part.aliases.map(wordsOf)
      add(part, title, part.heading ? WEIGHTS.context : WEIGHTS.title)
      add(part, heading, WEIGHTS.heading)
      for (const alias of aliases) add(part, alias, WEIGHTS.alias)
      for (const block of part.blocks) part.length += add(part, wordsOf(block), WEIGHTS.text)
      part.names = [part.heading ? heading : title, ...aliases].map((words, at) => ({ words, isAlias: at > 0 }))
    }
  }
  const byStem = new Map()
  for (const word of known.keys()) {
    const stem = stemOf(word)
    if (byStem.has(stem)) byStem.get(stem).push(word)
    else byStem.set(stem, [word])
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0) / parts.length
  return { pages, parts, known, byStem, length }
}
