import CopilotProtocol
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Whatever key map is accepted, the prompt is as safe as with the standard one.
@Suite struct KeymapPropertyTests {
  private static let pool: [KeyPress] = SingleKeys.all.filter { (try? KeyPress(named: $0.name)) != nil }

  /// Random changes, with keys that the standard map has more often than others, so that collisions are common.
  private func changes(using random: inout SeededGenerator) -> [Rebinding] {
    let used = Keymap.standard.bindings.flatMap(\.keys)
    return Keymap.standard.bindings.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random)).map {
      let keys = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
        (Bool.random(using: &random) ? used : Self.pool).randomElement(using: &random)
      }
      return Rebinding($0.bound, keys: keys)
    }
  }

  private func accepted(count: Int, seed: UInt64) -> [Keymap] {
    var random = SeededGenerator(seed: seed)
    var keymaps: [Keymap] = []
    while keymaps.count < count {
      if let keymap = try? Keymap(rebinding: changes(using: &random)) { keymaps.append(keymap) }
    }
    return keymaps
  }

  @Test func `in every accepted key map what approves, what sends and what moves are different keys`() {
    for keymap in accepted(count: 300, seed: 1) {
      for key in Self.pool {
        let meanings = Binding.Context.allCases.map { keymap.command(for: key, in: $0) }
        let inRequest = keymap.command(for: key, in: .request)
        if inRequest == .select(.once) || inRequest == .select(.session) {
          #expect(meanings == [nil, nil, nil, inRequest, nil, nil], "\(key.name)")
          #expect(key.modifiers == [])
          guard case .scalar(let scalar) = key.key else {
            Issue.record("\(key.name) approves")
            continue
          }
          #expect(!" 0123456789".unicodeScalars.contains(scalar), "\(key.name)")
        }
        if meanings[1] == .send || inRequest == .sendDecision {
          #expect(![.select(.once), .select(.session), .selectNextChoice, .selectPreviousChoice].contains(inRequest))
        }
        if case .scalar = key.key, key.modifiers == [] { #expect(meanings[0] == nil && meanings[1] == nil) }
      }
      for bound in KeymapCheck.indispensable {
        #expect(keymap.bindings.contains { $0.bound == bound && !$0.keys.isEmpty })
      }
    }
  }

  @Test func `in every accepted key map no one key approves, however often it is pressed`() {
    for keymap in accepted(count: 12, seed: 2) {
      var opened = Scene(keymap: keymap)
      opened.asks("rm -rf build")
      opened.drawsEveryStep = false
      opened.opensRequest(with: keymap)
      for key in Self.pool {
        var scene = opened
        for _ in 0..<4 {
          scene.press(key)
          scene.passes(.milliseconds(600))
        }
        #expect(scene.decisions.filter(\.answer.isApproval) == [], "\(key.name)")
      }
    }
  }

  @Test func `in every accepted key map a letter and the key that sends approve`() throws {
    for keymap in accepted(count: 40, seed: 3) {
      guard let letter = keymap.binding(of: .select(.once), in: .request)?.keys.first else { continue }
      let send = try #require(keymap.binding(of: .sendDecision, in: .request)?.keys.first)
      var scene = Scene(keymap: keymap)
      scene.asks("rm -rf build")
      scene.opensRequest(with: keymap)
      scene.press(letter)
      let request = try #require(scene.state.session.requests["p1"])
      let choice = try #require(RequestChoice.all(for: request).first { $0.key == .once })
      scene.type(choice.confirmation(for: request) ?? "")
      scene.passes(.milliseconds(200))
      scene.press(send)
      #expect(scene.decisions.map(\.answer) == [.approveOnce])
    }
  }
}

extension Scene {
  fileprivate mutating func opensRequest(with keymap: Keymap) {
    guard let key = keymap.binding(of: .goToRequest, in: .everywhere)?.keys.first else { return }
    press(key)
    passes(.milliseconds(500))
    draw()
  }
}
