// What there is to find. A part is a section of a page: what stands before its first heading, or
// below one. Its names are its heading and what visitors call it.

const WEIGHTS = { title: 2.5, context: 1, heading: 3, alias: 3, text: 1 }

const indexOf = ({ pages, words }) => {
  const parts = []
  const byAddress = new Map()
  for (const page of pages) {
    page.parts = page.parts.map(([anchor, heading, blocks], at) => {
      const part = { page, anchor, heading: at ? heading : "", blocks, aliases: [], length: 0, id: parts.length }
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
  const add = (part, text, weight) => {
    const all = wordsOf(text)
    for (const word of all) {
      let places = known.get(word)
      if (!places) known.set(word, places = new Map())
      places.set(part.id, (places.get(part.id) ?? 0) + weight)
    }
    return all.length
  }
  for (const part of parts) {
    const { page, heading } = part
    add(part, page.title, heading ? WEIGHTS.context : WEIGHTS.title)
    add(part, heading, WEIGHTS.heading)
    for (const alias of part.aliases) add(part, alias, WEIGHTS.alias)
    for (const block of part.blocks) part.length += add(part, block, WEIGHTS.text)
    part.names = [heading || page.title, ...part.aliases].map((name, at) => ({
      words: [...new Set(split(name))], isAlias: at > 0,
    }))
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
