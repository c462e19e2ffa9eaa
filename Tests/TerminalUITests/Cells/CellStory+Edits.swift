@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalUI

/// Changes of files.
extension CellStory {
  static let edits: [CellStory] = [
    CellStory(name: "edit-running", opens: true) { story in
      story.starts(
        "edit", ["path": "Sources/Clock.swift", "old_str": "let now = clock.now\n", "new_str": "let now = start\n"],
        as: "t1")
      story.passes(.seconds(1))
    },
    CellStory(name: "edit-done", opens: true) { story in
      story.starts(
        "edit", ["path": "Sources/Clock.swift", "old_str": "let now = clock.now\n", "new_str": "let now = start\n"],
        as: "t1")
      story.passes(.milliseconds(150))
      story.finishes(
        "t1",
        """

        diff --git a/Sources/Clock.swift b/Sources/Clock.swift
        index 0000000..0000000 100644
        --- a/Sources/Clock.swift
        +++ b/Sources/Clock.swift
        @@ -10,5 +10,6 @@
         func elapsed() -> Duration {
        -  let now = clock.now
        -  return clock.now - start // the second look at the clock, which may be on the other side of midnight
        +  let now = start
        +  precondition(now >= start)
        +  return now - start
         }

        """)
    },
    CellStory(name: "edit-new-file", opens: true) { story in
      story.starts("create", ["path": "NOTES.md", "file_text": "# Notes\n\nThe clock is read once.\n"], as: "t1")
      story.passes(.milliseconds(150))
      story.finishes("t1", "Created file NOTES.md with 26 characters")
    },
    CellStory(name: "edit-created", opens: true) { story in
      story.starts("create", ["path": "NOTES.md", "file_text": "# Notes\n\nThe clock is read once.\n"], as: "t1")
      story.passes(.milliseconds(150))
      story.finishes(
        "t1",
        """

        diff --git a/NOTES.md b/NOTES.md
        create file mode 100644
        index 0000000..0000000
        --- a/dev/null
        +++ b/NOTES.md
        @@ -1,0 +1,4 @@
        +# Notes
        +
        +The clock is read once.
        +

        """)
    },
  ]
}
