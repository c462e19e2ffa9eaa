import JSONRPC

/// The files of the simulated agent, which never change.
enum SimulatedWorkspace {
  static func diff(scope: String) -> JSONValue {
    [
      "changes": [
        [
          "path": "Sources/Greeting.swift", "changeType": "modified",
          "diff": .string(
            """
            diff --git a/Sources/Greeting.swift b/Sources/Greeting.swift
            --- a/Sources/Greeting.swift
            +++ b/Sources/Greeting.swift
            @@ -1,4 +1,5 @@
             struct Greeting {
            -  let text = "Hello"
            +  let text: String
            +  init(_ name: String) { text = "Hello, \\(name)" }
             }

            """),
        ],
        [
          "path": "Notes.md", "changeType": "added", "isTruncated": true,
          "diff": .string(
            """
            diff --git a/Notes.md b/Notes.md
            new file mode 100644
            --- /dev/null
            +++ b/Notes.md
            @@ -0,0 +1,2 @@
            +# Notes
            +

            """),
        ],
      ],
      "mode": .string(scope), "requestedMode": .string(scope), "isFallback": false, "baseBranch": "main",
    ]
  }
}
