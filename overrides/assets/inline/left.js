// Whoever has left by "Leave this page" meets no page of this site by Back or Forward in that tab.
// leave.js keeps a mark. Pages opened on purpose after that carry it in their place in the history;
// a place without it is from before, and leads away, too. First in the page: before its title shows.
{
  const check = (isOld) => {
    let mark
    try { mark = sessionStorage.left } catch {} // storage may be forbidden
    if (!mark || history.state === mark) return
    if (!isOld) return history.replaceState(mark, "")
    document.documentElement.hidden = true
    document.title = ""
    stop()
    location.replace(mark.split("#")[0])
  }
  // By Back or Forward, or loaded again while the page to leave for was on its way.
  check(performance.getEntriesByType("navigation")[0]?.type !== "navigate")
  // Whole pages wait in the browser's memory. It drops those that a message reaches there; in others
  // that come back from it, their last picture may show for a moment.
  if (self.BroadcastChannel) new BroadcastChannel("left").onmessage = () => {}
  onpageshow = ({ persisted }) => { if (persisted) check(true) }
  // A jump within a page has a place of its own.
  onhashchange = () => check()
}
