// Which parts answer a query, the best first.

const OTHER_FORM = 0.85, BEGINNING = 0.5, MISTYPED = [0, 0.7, 0.5]
const LEAST = 0.05 // of the best page's points: what has less is not shown
const SMALL_WEIGHT = 0.25 // of a small word, in names alone: "Does it work?"
const UNKNOWN = 0.5 // how much a word counts that stands nowhere

// The words that may be meant by one that was typed, each with how surely.
const variantsOf = (word, index, isLast) => {
  const { known, byStem } = index
  const found = new Map()
  const take = (other, sureness) => {
    if ((found.get(other) ?? 0) < sureness) found.set(other, sureness)
  }
  const takeForms = (other, sureness) => {
    for (const form of byStem.get(stemOf(other)) ?? []) take(form, form === other ? sureness : sureness * OTHER_FORM)
  }
  takeForms(word, 1)
  const isBeginning = isLast && word.length >= 3
  const isLongNumber = /^\d{7,}$/.test(word)
  if (isBeginning || isLongNumber)
    for (const other of known.keys())
      if (isBeginning && other.startsWith(word) || isLongNumber && other.endsWith(word)) take(other, BEGINNING)
  if (!found.size && !SMALL.has(word))
    for (const [other, count] of meantFor(word, known.keys())) takeForms(other, MISTYPED[count])
  return found
}

// The terms of a query: each has its variants, and its weight by how rare it is.
const termsOf = (query, index) => {
  const typed = split(query)
  const isKnown = (word) => index.byStem.has(stemOf(word))
  const joined = [] // "wake up" and "e mail" may be one word in a text
  typed.forEach((word, at) => {
    const pair = word + (typed[at + 1] ?? "")
    if (at + 1 < typed.length && index.known.has(pair)) joined[at] = joined[at + 1] = pair
  })
  const words = typed.flatMap((word, at) =>
    (!SMALL.has(word) && !isKnown(word) && !joined[at] && parted(word, index)) || [word])
  const terms = new Map()
  words.forEach((word, at) => {
    if (terms.has(stemOf(word))) return
    const isSmall = SMALL.has(word)
    const variants = variantsOf(word, index, at === words.length - 1 && !isSmall)
    if (words.length === typed.length && joined[at]) variants.set(joined[at], 1)
    const places = new Set()
    for (const [variant, sureness] of variants)
      if (sureness > BEGINNING) for (const id of index.known.get(variant).keys()) places.add(id)
    const rarity = Math.log(1 + index.parts.length / (1 + places.size))
    const weight = isSmall ? SMALL_WEIGHT : variants.size ? rarity : rarity * UNKNOWN
    terms.set(stemOf(word), { isSmall, variants, weight })
  })
  return [...terms.values()]
}

// How nearly a name says what was asked: 1 where it has the same words; and what share of the query a
// name is that stands in it as a whole.
const likeness = (name, terms, index) => {
  let shared = 0, asked = 0
  const matched = new Set()
  for (const { variants, weight } of terms) {
    asked += weight
    let best = 0
    for (const word of name.words) {
      const sureness = variants.get(word) ?? 0
      if (sureness) matched.add(word)
      best = Math.max(best, sureness)
    }
    shared += best * weight
  }
  const rest = name.words.filter((word) => !matched.has(word))
  const more = rest.reduce((sum, word) => sum + (SMALL.has(word) ? SMALL_WEIGHT : rarityOf(word, index)), 0)
  const isWhole = rest.every((word) => SMALL.has(word)) && [...matched].some((word) => !SMALL.has(word))
  const share = isWhole ? shared / (asked || 1) * matched.size / name.words.length : 0
  return { like: shared / (asked + more || 1), share }
}

const rarityOf = (word, index) => Math.log(1 + index.parts.length / (1 + (index.known.get(word)?.size ?? 0)))

const pointsOf = (part, terms, sum, isBare, index) => {
  let points = 0, covered = 0
  for (const { variants, weight, isSmall } of terms) {
    if (isSmall) continue
    let best = 0, sure = 0
    for (const [word, sureness] of variants) {
      const count = index.known.get(word).get(part.id)
      if (!count) continue
      const long = 0.5 + 0.5 * part.length / index.length
      best = Math.max(best, sureness * count / (count + 1.2 * long))
      sure = Math.max(sure, sureness)
    }
    points += weight * best
    covered += weight * sure
  }
  const coverage = sum ? covered / sum : 0
  points *= coverage
  let name = 0
  for (const one of part.names) {
    const { like, share } = likeness(one, terms, index)
    // What visitors call it was written for this very search: it counts amid other words too.
    name = Math.max(name, 2 * like ** 3 + (one.isAlias ? 1.5 * share ** 1.5 : 0))
    if (part.page.isGlossary && part.heading && !one.isAlias) name = isBare && like > 0.95 ? 3 : name * 0.5
  }
  const all = sum || terms.reduce((total, { weight }) => total + weight, 0)
  return { points: points + name * all, coverage: Math.max(coverage, name / 2) }
}

// The pages that answer, each once, with its best part and the words that were found.
const ranked = (query, index) => {
  const terms = termsOf(query, index)
  const sum = terms.reduce((total, { weight, isSmall }) => total + (isSmall ? 0 : weight), 0)
  const isBare = terms.every(({ isSmall }) => !isSmall)
  const content = terms.filter(({ isSmall }) => !isSmall)
  const needed = sum ? Math.min(0.34, 1.3 / content.length) : 0.5
  const there = new Set()
  for (const { variants } of content.length ? content : terms)
    for (const word of variants.keys()) for (const id of index.known.get(word).keys()) there.add(id)
  const answering = (least) => index.pages.flatMap((page) => {
    const parts = page.parts.filter(({ id }) => there.has(id))
      .map((part) => ({ part, ...pointsOf(part, terms, sum, isBare, index) }))
      .filter(({ points, coverage }) => points > 0 && coverage >= least)
      .sort((one, other) => other.points - one.points)
    const further = parts.slice(1, 4).reduce((total, { points }, at) => total + points * 0.1 / (at + 1), 0)
    return parts.slice(0, 1).map(({ part, points }) => ({ page, part, points: (points + further) * page.weight }))
  })
  const enough = answering(needed)
  // One of many words is better than nothing.
  const found = enough.length || !sum ? enough : answering(0)
  found.sort((one, other) => other.points - one.points)
  const words = new Set(content.flatMap(({ variants }) => [...variants.keys()]))
  return { words, found: found.filter(({ points }) => points >= LEAST * found[0].points) }
}
