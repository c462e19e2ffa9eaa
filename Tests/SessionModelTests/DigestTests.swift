import JSONRPC
import Testing

@testable import SessionModel

@Suite struct DigestTests {
  /// Vectors of FIPS 180-4 and its examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digest is SHA-256`(_ text: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }

  @Test func `a million letters have the digest of the standard`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexDigest(of: message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `the order of members does not matter, and every byte of a value does`() {
    let one: JSONValue = ["a": 1, "b": "x"]
    let other: JSONValue = ["b": "x", "a": 1]
    #expect(RequestDigest(of: one) == RequestDigest(of: other))
    #expect(RequestDigest(of: ["a": "é"]) != RequestDigest(of: ["a": "e\u{301}"]))
  }

  @Test func `a key that stands twice gives another digest than one that stands once`() {
    let once: JSONValue = ["a": 1]
    let twice: JSONValue = ["a": 2, "a": 1]
    #expect(RequestDigest(of: once) != RequestDigest(of: twice))
  }
}
