import TerminalPrimitives
import TerminalUI

extension TextFormat {
  static func columns(_ columns: Int, in repertoire: Repertoire = .unicode) -> TextFormat {
    TextFormat(columns: columns, repertoire: repertoire, symbols: repertoire == .unicode ? .unicode : .ascii)
  }
}

extension [StyledLine] {
  var texts: [String] { map(\.text) }
}

/// A document with everything that Markdown has, without what depends on the text far away.
let sampleDocument = """
  # Title
  Some **bold** and *em* and `code` and ~~gone~~ and a [link](https://x.org/a) and https://auto.example/path.
  A second line, with 中文字符很宽中文字符很宽 and a tail.

  Setext
  ---

  - one
  - two is a rather long item that has to be wrapped somewhere in the middle of it
    - nested

      with a paragraph
      1. deep
  - [x] done
  - [ ] open
    ```swift
    let nested = 1
    ```

  3. three

  4. four

  > quoted text
  > - list in quote
  >
  > > inner

  | Name | Count |
  |:-----|------:|
  | a `b` | 12 |
  | longer | 3 |

  ```rust
  fn main() {
  \tprintln!("x");

  }
  ```
  After code
  ***
  <div>html</div>

  [ref]: https://evil.example "t"
  [ref] and ![alt](http://img.png)

      indented code

  ~~~
  ```
  ~~~

  end\\
  hard
  """
