// Words that were mistyped.

// How many letters are too many, missing, wrong or in each other's place; more than `most` is
// `most` + 1 (Damerau and Levenshtein's distance, without further changes between two swapped ones).
const slips = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
      least = Math.min(least, row[j])
    }
    if (least > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[other.length]
}

// Of the `known` words those that this one was most likely meant for, each with how many slips;
// numbers are never mistyped.
const meantFor = (word, known) => {
  if (word.length < 5 || /\d/.test(word)) return []
  let found = [], most = word.length < 6 ? 1 : 2
  for (const other of known) {
    if (other.length < 4 || /\d/.test(other)) continue
    const count = slips(word, other, word[0] === other[0] ? most : 1)
    if (count > most || (count > 1 && word[0] !== other[0])) continue
    if (count < most) found = []
    most = count
    found.push([other, count])
  }
  return found
}

// "bloodpressure": two known words without the space between them, unless one letter is the slip.
const parted = (word, { known, byStem }) => {
  for (let at = word.length - 3; at >= 3; at--) {
    const pair = [word.slice(0, at), word.slice(at)]
    if (pair.every((half) => byStem.has(stemOf(half))))
      return meantFor(word, known.keys()).some(([, count]) => count === 1) ? null : pair
  }
  return null
}
