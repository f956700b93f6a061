// The words of a text, and which words are forms of one another.

// As crisis_words.py writes words too: small letters, without accents, apostrophes and signs.
const split = (text) => {
  const words = text.toLowerCase().replace(/['’‘]/g, "")
  // Most text is plain already, and a phone splits it in a third of the time.
  return (/[^\x00-\x7f“”–—…]/.test(words)
    ? words.normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\d]+/gu)
    : words.match(/[a-z\d]+/g)) ?? []
}

const plain = (text) => split(text).join(" ")

// "E-mail" is found as "e mail" and as "email", 1-800-222-1222 as 18002221222 too.
const COMPOUND = /[\p{L}\d]+(?:[-‐‑–.][\p{L}\d]+)+/gu
const wordsOf = (text) => {
  const words = split(text)
  if (/\S[-‐‑–.]\w/.test(text))
    for (const compound of text.match(COMPOUND) ?? []) words.push(split(compound).join(""))
  return words
}

// Words of questions and of any sentence: what somebody looks for is in the other words.
const SMALL = new Set(`a about after all also am an and any anymore anyone anything are aren arent as at be been
  before being but by can cant could did didnt do does doesnt doing dont for from get gets getting go
  going got had has have havent having he her here hers him his how hows i id if ill im in into is
  isnt it its ive just know like lot many may me might much must my myself need needs no not of off
  on one or our out over please really shall she should so some someone something than that thats
  the their them then there theres these they theyre thing things this those to too up us very want
  wants was way we were what whats when whens where wheres which while who whom whos whose why will
  with wont would you your youre yours tell find looking look ok okay long day days since every still
  always never time right`.split(/\s+/))

// Each line: a word, and its forms that no rule finds, or other words for it.
const FORMS = new Map(`addict junkie
  adolescent teen teenager teens youth youngster
  anesthesia anaesthesia anesthetic anaesthetic anesthetist
  anxiety anxious anxiously
  begin began begun
  burn burnt burned
  boyfriend girlfriend partner spouse husband wife wives
  break broke broken
  bring brought
  buy bought
  child children kid kiddo minor
  choose chose chosen
  come came
  cost price fee pricing prices
  counselor counsellor counselors counsellors
  counseling counselling counsel
  cry cried crying
  doctor physician doc doctors docs dr md gp
  drink drank drunk drinking alcohol booze alcoholic alcoholism
  drive drove driven driver
  drug substance
  eat ate eaten eating food meal
  fall fell fallen
  father dad daddy
  feel felt
  fly flew flown
  forget forgot forgotten
  give gave given
  grieve grief
  hear heard
  keep kept
  kin relative
  know knew known
  leave left
  legal law illegal legality
  lose lost
  medicine medication med meds medications medicines medicament
  memory remember forgetful
  mother mom mommy mum
  nausea nauseous nauseated vomit vomiting queasy
  pay paid payment
  pregnant pregnancy
  prescriber prescribe prescription prescribed prescribing
  psychosis psychotic
  quick fast
  safe safety safely unsafe
  scared scary afraid frightened fear fearful
  see saw seen
  sleep slept asleep sleepless insomnia
  speak spoke spoken
  take took taken
  teach taught
  therapist therapists
  therapy therapies psychotherapy
  think thought
  use used uses using user users
  wake woke woken
  wear wore worn clothes clothing
  weed marijuana cannabis pot
  woman women
  man men
  write wrote written`.split("\n").flatMap((line) => {
    const [first, ...others] = line.trim().split(" ")
    return [first, ...others].map((form) => [form, first])
  }))

const ENDS = /(?:ations?|ational|ativ(?:e|es|ely)?|at|ions?|ional|iv(?:e|es|ely)?|ists?|ically|icals?|ics?|anc(?:e|es|y|ies)?|ants?|ments?|eutics?|isms?|ity|al|ally|ly|ness|ors?|ers?|y)$/
const VOWEL = /[aeiouy]/

const trimmed = (word, ending, least, instead = "") => {
  const rest = word.slice(0, -ending.length)
  return word.endsWith(ending) && rest.length >= least && VOWEL.test(rest) ? rest + instead : ""
}

// Drives, driving, drive: driv. Stopped: stop. Dosing: dose, which "care" and "car" are apart for.
const inflected = (word) => {
  if (word.length < 4 || /\d/.test(word)) return word
  let stem = /(?:ss|us|is)$/.test(word) ? word
    : trimmed(word, "ies", 2, "y") || trimmed(word, "ied", 2, "y")
      || (/(?:s|x|z|ch|sh)es$/.test(word) && trimmed(word, "es", 3)) || trimmed(word, "s", 3) || word
  if (!/(?:eed|thing)$/.test(stem)) {
    stem = trimmed(stem, "ing", 3) || trimmed(stem, "ed", 3) || stem
    if (stem !== word && /^[^aeiou][aeiou][^aeiouwxy]$/.test(stem) && /(?:ing|ed)$/.test(word)) stem += "e"
  }
  if (/([^aeiouslz])\1$/.test(stem)) stem = stem.slice(0, -1)
  return trimmed(stem, "e", 4) || stem
}

const stems = new Map()
// One text for all forms of a word: addict, addicted, addiction.
const stemOf = (word) => {
  let stem = stems.get(word)
  if (stem === undefined) {
    const form = FORMS.get(word) ?? FORMS.get(word.replace(/s$/, "")) ?? word
    const rest = inflected(form)
    const root = rest.replace(ENDS, "")
    stem = FORMS.has(form) || root.length < 5 ? rest : root
    stems.set(word, stem)
  }
  return stem
}
