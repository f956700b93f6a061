// Answers queries, apart from the page: a phone would wait for it. First it gets the text of the
// index, then queries; on a large site, what is still to know of articles comes between these.

const MOST = 30 // results that are shown

const answer = (query, index) => {
  const { words, found } = ranked(query, index)
  const results = found.slice(0, MOST).map(({ page, part }) => ({
    address: page.address + (part.anchor && `#${part.anchor}`),
    title: page.title,
    heading: part.heading,
    extract: extractOf(part, words),
    lang: page.lang,
  }))
  const help = index.pages.find(({ address }) => address === index.help)
  if (!isCrisis(query, index)) return { count: found.length, results }
  const [first] = help.parts
  return {
    count: found.length + (found.some(({ page }) => page === help) ? 0 : 1),
    results: [
      { address: help.address, title: help.title, heading: "", extract: extractOf(first, words) },
      ...results.filter(({ address }) => address.split("#")[0] !== help.address),
    ],
  }
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
  let read, index
  self.onmessage = ({ data: { query, text, more } }) => {
    if (query) return self.postMessage(answer(query, index))
    if (text) read = JSON.parse(text)
    for (const [at, parts] of more ? JSON.parse(more) : []) read.pages[at].parts = parts
    index = { ...read, ...indexOf(read) }
    self.postMessage({ hasMore: !more && read.more })
  }
}
