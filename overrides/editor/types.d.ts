/** What the server of `make edit` answers, as the modules read it. */

/** What the guard found; `place` says where, and of what kind it is; `field` is that of the form. */
interface Finding {
  file: string;
  line: number;
  kind: "problem" | "advice";
  is_own: boolean;
  place: string;
  message: string;
  field: string;
  rewrite: { from: number; to: number; old: string; text: string; words: string } | null;
}

/** A line, and what the guard found there, if it did. */
type Line = { line: number } & Partial<Finding>;

/**
 * A text that the guard has read; `preview` is the address of its page, if it has one. `still` says
 * what is not known yet, as `about` does: who asks again hears of it later.
 */
interface Judged {
  findings: Finding[];
  about: string;
  still: string[];
  preview: string | null;
  at_lines: [number, string][];
}

/** One field of a form, or a list or group of them. */
interface Field {
  id: string;
  path: (string | number)[];
  label: string;
  kind: string;
  help: string;
  shown: string;
  options: [string, string][];
  limit: number | null;
  required: boolean;
  keyed: string;
  new: unknown;
  items: Field[];
}

/** A page or file in the list; `find` has all that typed words can find. */
interface Listed {
  path: string;
  title: string;
  about: string;
  bad: boolean;
  find: string;
}

/** Something to choose, and the text that it puts in; `|>` is where selected words go. */
interface Choice {
  words: string;
  about: string;
  text: string;
  is_block?: boolean;
}

/** A text that was not saved, and the version of the file that it was made of. */
interface Kept {
  text: string;
  version: string;
  at?: number;
  saved_at?: string;
  seen?: string | null;
}

/** The lines of two texts beside each other. */
type Rows = [string | null, string | null][];

/** A file that is other than what is published, in words and line by line. */
interface Change {
  path: string;
  title: string;
  words: string;
  rows: Rows;
  is_draft: boolean;
}

/** A step on the way to the site. */
interface Step {
  state: "checking" | "pushing" | "published" | "stopped" | "theirs";
  message: string;
  id?: string;
  findings?: { file: string; line: number; message: string }[];
  files?: { path: string; yours: string | null; theirs: string | null }[];
}

/** Who hears of what is typed, of the line with the cursor, and of what is pasted or dropped. */
interface Listeners {
  change: () => void;
  move: (line: number) => void;
  take: (data: DataTransfer) => unknown;
}
