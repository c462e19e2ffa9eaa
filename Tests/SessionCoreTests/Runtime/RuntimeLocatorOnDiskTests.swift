import Foundation
import TestSupport
import Testing

@testable import SessionCore

/// The same decisions on real files, with real modes and links.
struct RuntimeLocatorOnDiskTests {
  private let directory: TemporaryDirectory
  private let real: String

  init() throws {
    directory = try TemporaryDirectory()
    real = try #require(PosixFileFacts().resolved(directory.path))
  }

  private func locate() throws(LocatorError) -> LocatedRuntime {
    try RuntimeLocator(variables: ["PATH": directory.path]).locate()
  }

  @Test func `an own program on PATH is found`() throws {
    try directory.write("#!/bin/sh\n", to: "copilot", permissions: 0o700)
    #expect(try locate() == LocatedRuntime(path: "\(real)/copilot", interpreter: nil, source: .searchPath))
  }

  @Test func `a link is followed`() throws {
    try directory.write("#!/bin/sh\n", to: "target", permissions: 0o755)
    try FileManager.default.createSymbolicLink(
      atPath: directory.path(of: "copilot"), withDestinationPath: "target")
    #expect(try locate().path == "\(real)/target")
  }

  @Test func `a link that leads nowhere, or in a circle, is not found`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: directory.path(of: "copilot"), withDestinationPath: "copilot")
    #expect(throws: LocatorError.unusable(path: directory.path(of: "copilot"), source: .option, problem: .isMissing)) {
      try RuntimeLocator(variables: [:]).locate(named: directory.path(of: "copilot"))
    }
  }

  @Test func `a program that the group may write is refused`() throws {
    let path = try directory.write("#!/bin/sh\n", to: "copilot", permissions: 0o770)
    #expect(
      throws: LocatorError.unusable(
        path: path, source: .searchPath, problem: .isWritableByOthers(place: "\(real)/copilot"))
    ) { try locate() }
  }

  @Test func `a directory that everybody may write is refused`() throws {
    let path = try directory.write("#!/bin/sh\n", to: "copilot", permissions: 0o700)
    chmod(directory.path, 0o777)
    #expect(
      throws: LocatorError.unusable(path: path, source: .searchPath, problem: .isWritableByOthers(place: real))
    ) { try locate() }
  }

  @Test func `a directory of that name on PATH is passed over`() throws {
    try FileManager.default.createDirectory(atPath: directory.path(of: "copilot"), withIntermediateDirectories: false)
    #expect {
      try locate()
    } throws: { error in
      guard case LocatorError.notFound = error else { return false }
      return true
    }
  }
}
