// Answers queries, apart from the page: a phone would wait for it. First it gets the text of the
// index, then queries.

const answer = (query, index) => {
  const { words, found } = ranked(query, index)
  const results = found.map(({ page, part }) => ({
    address: page.address + (part.anchor && `#${part.anchor}`),
    title: page.title,
    heading: part.heading,
    extract: extractOf(part, words),
    lang: page.lang,
  }))
  const help = index.pages.find(({ address }) => address === index.help)
  if (!help || !isCrisis(query, index)) return results
  const [first] = help.parts
  return [
    { address: help.address, title: help.title, heading: "", extract: extractOf(first, words) },
    ...results.filter(({ address }) => address.split("#")[0] !== help.address),
  ]
}

// "=die" stands for a query that is that word alone.
const isCrisis = (query, { crisis, byStem }) => {
  const says = (said) => crisis.some((words) => words === `=${said}` || ` ${said} `.includes(` ${words} `))
  return says(plain(query)) || says(split(query).map((word) => meantOfCrisis(word, crisis, byStem)).join(" "))
}

// The word of crisis that a long word nobody knows was meant for: one letter apart, if not the first.
const meantOfCrisis = (word, crisis, byStem) =>
  word.length < 6 || byStem.has(stemOf(word)) ? word
    : crisis.join(" ").split(/[ =]+/)
      .find((other) => other.length > 5 && other[0] === word[0] && slips(word, other, 1) === 1) ?? word

const serve = () => {
  let index
  self.onmessage = ({ data }) => {
    if (index) return self.postMessage(answer(data, index))
    const read = JSON.parse(data)
    index = { ...read, ...indexOf(read) }
    self.postMessage(null)
  }
}
