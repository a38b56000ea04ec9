/// The head of the page, with its style sheet.
enum HTMLPageStyle {
    static let head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Touchstone</title>
        <style>
        :root { --good: #2e7d4f; --bad: #b3261e; --open: #8a6d1d; --soft: #6b7280; --line: #e3e5e8; --back: #f7f8f9 }
        body { font: 15px/1.45 system-ui, sans-serif; color: #1c1f23; margin: 0; background: var(--back) }
        header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 1.5rem; padding: 1rem 2rem; background: #fff; border-bottom: 1px solid var(--line) }
        h1 { font-size: 1.25rem; margin: 0 } h2 { margin: 0 0 .25rem; font-size: 1.2rem } h2 small { color: var(--soft); font-weight: 400 }
        h3 { font-size: 1rem; margin: 1.25rem 0 .5rem } summary h3 { display: inline; margin: 0 }
        .verdict { margin: 0; padding: .15rem .8rem; border-radius: 1rem; color: #fff; font-weight: 600 }
        .good { background: var(--good) } .bad { background: var(--bad) } .open { background: var(--open) }
        section { background: #fff; border: 1px solid var(--line); border-radius: .5rem; margin: 1.25rem 2rem; padding: 1.25rem 1.5rem }
        .obstacle { color: var(--open); font-weight: 600; margin: 0 0 .25rem }
        .about { color: var(--soft); margin: 0 0 1rem }
        table { border-collapse: collapse; width: 100% } th { text-align: left; color: var(--soft); font-weight: 500; font-size: .85rem }
        th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
        .ledger td:not(:first-child):not(.share) { font-variant-numeric: tabular-nums } .none { color: #c5c8cc }
        .share { width: 30%; min-width: 8rem } td.share { white-space: nowrap; font-size: 0 } .share i { display: inline-block; height: .8rem }
        td.enforced, b.enforced { color: var(--good) } i.enforced { background: var(--good) }
        td.tolerated { color: #4a7fb5 } i.tolerated { background: #9dbfe0 }
        td.blocked, td.not-exercised { color: var(--soft) } i.blocked { background: #d9c27a } i.not-exercised { background: #dcdfe3 }
        td.not-enforced, td.over-strict, td.wrong-outcome, td.broken, td.unstable,
        b.not-enforced, b.over-strict, b.wrong-outcome, b.broken, b.unstable { color: var(--bad); font-weight: 600 }
        i.not-enforced, i.over-strict, i.wrong-outcome, i.broken, i.unstable { background: var(--bad) }
        .violation { border-left: 3px solid var(--bad); padding: .25rem 0 .25rem .9rem; margin: .75rem 0 }
        pre { background: var(--back); padding: .75rem; overflow-x: auto; font-size: .82rem; white-space: pre-wrap; overflow-wrap: anywhere }
        .wide { overflow-x: auto } .rows td { overflow-wrap: anywhere } .rows td:nth-child(2), .rows td:nth-child(3) { min-width: 12rem }
        summary, .about, .obstacle, h2 { overflow-wrap: anywhere } .rows td:first-child { white-space: nowrap }
        @media (max-width: 40rem) { header { padding: 1rem } section { margin: 1rem .5rem; padding: 1rem } .share { display: none } }
        code { font-size: .87rem } .rows { font-size: .87rem } details { margin: .5rem 0 } summary { cursor: pointer }
        </style></head><body>

        """
}
