import TerminalPrimitives
import TestSupport
import Testing

@testable import NcursesTerminal
@testable import TerminalUI

/// Costs, as ratios of the time of one thread: what other programs do meanwhile does not matter.
@Suite struct LargeDraftTests {
  private static func text(bytes: Int) -> String {
    String(repeating: "The quick brown fox: é漢\n", count: bytes / 26)
  }

  /// Bytes to the sign on the screen, in chunks as a terminal gives them.
  private static func secondsToSign(bytes: Int) -> Double {
    let pasted = Array("\u{1B}[200~\(text(bytes: bytes))\u{1B}[201~".utf8)
    return ThreadTime.seconds {
      var scene = Scene()
      var parser = KeyParser()
      scene.drawsEveryStep = false
      for start in stride(from: 0, to: pasted.count, by: 4_096) {
        for input in parser.parse(Array(pasted[start..<min(start + 4_096, pasted.count)])) { scene.does(.input(input)) }
      }
      #expect(scene.lines.contains { $0.hasPrefix(" > [paste 1: ") })
    }
  }

  @Test func `a paste costs in proportion to its length`() {
    _ = Self.secondsToSign(bytes: 1 << 14)
    let small = Self.secondsToSign(bytes: 1 << 17)
    let large = Self.secondsToSign(bytes: 1 << 20)
    // Eight times the bytes; twice that is left for a cache that no longer holds them.
    #expect(large < 16 * small, "\(large) s against \(small) s")
  }

  @Test func `a key in a draft of a megabyte costs no more than copying it a few times`() {
    var scene = Scene()
    scene.drawsEveryStep = false
    let text = Self.text(bytes: 1 << 20)
    scene.write(with: Composer(draft: DraftText(text)))
    scene.places(cursor: text.utf8.count / 2)
    let keys: [KeyPress] = [.letter("a"), KeyPress(.backspace), KeyPress(.up), .control("w"), .control("_"), .alt("f")]
    let seconds = ThreadTime.seconds {
      for key in keys {
        scene.press(key)
        scene.draw()
      }
    }
    let copying = ThreadTime.seconds {
      for _ in 0..<(20 * keys.count) { #expect(Array(text.utf8).count == text.utf8.count) }
    }
    let overhead = ThreadTime.seconds {
      var small = Scene()
      small.drawsEveryStep = false
      small.write(with: Composer(draft: DraftText(Self.text(bytes: 1 << 12))))
      for key in keys {
        small.press(key)
        small.draw()
      }
    }
    #expect(seconds < overhead * 4 + copying, "\(seconds) s against \(overhead) s and \(copying) s")
  }

  @Test func `a megabyte on one line is drawn by what fits`() {
    var scene = Scene()
    scene.drawsEveryStep = false
    scene.write(with: Composer(draft: DraftText(String(repeating: "x", count: 1 << 20))))
    let small = ThreadTime.seconds { scene.draw() }
    scene.write(with: Composer(draft: DraftText(String(repeating: "x", count: 1 << 16))))
    let large = ThreadTime.seconds { scene.draw() }
    #expect(small < 8 * large, "\(small) s against \(large) s")
  }
}
