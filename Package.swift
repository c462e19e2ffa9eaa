// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in language mode 6 with warnings as errors; imports are internal unless they say otherwise.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let system = Target.Dependency.product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "aloft",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "aloft", targets: ["aloft"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The screen leg: values of a terminal, and the one target that touches a real one.
    .target(name: "TerminalPrimitives", swiftSettings: settings),
    .testTarget(
      name: "TerminalPrimitivesTests", dependencies: ["TerminalPrimitives", "TestSupport"], exclude: ["Golden"],
      swiftSettings: settings),

    .target(
      name: "CTerm",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]),
    .target(name: "NcursesTerminal", dependencies: ["CTerm", "TerminalPrimitives"], swiftSettings: settings),
    .testTarget(
      name: "NcursesTerminalTests", dependencies: ["CTerm", "NcursesTerminal", "TerminalPrimitives", "TestSupport"],
      swiftSettings: settings),

    // The wire leg: frames and JSON, the vocabulary of the runtime.
    .target(name: "JSONRPC", swiftSettings: settings),
    .testTarget(name: "JSONRPCTests", dependencies: ["JSONRPC", "TestSupport"], swiftSettings: settings),

    .target(name: "CopilotProtocol", dependencies: ["JSONRPC"], swiftSettings: settings),
    .testTarget(
      name: "CopilotProtocolTests", dependencies: ["CopilotProtocol", "JSONRPC", "TestSupport"], swiftSettings: settings
    ),

    // The waist: what is known about a session, as values.
    .target(name: "SessionModel", dependencies: ["CopilotProtocol", "JSONRPC"], swiftSettings: settings),
    .testTarget(
      name: "SessionModelTests", dependencies: ["CopilotProtocol", "JSONRPC", "SessionModel", "TestSupport"],
      swiftSettings: settings),

    // The actors that perform what the model decides.
    .target(
      name: "SessionCore",
      dependencies: ["CopilotProtocol", "JSONRPC", "SessionModel", logging, subprocess, system],
      swiftSettings: settings),
    .testTarget(
      name: "SessionCoreTests",
      dependencies: ["CopilotProtocol", "JSONRPC", "SessionCore", "SessionModel", "TestSupport", logging],
      swiftSettings: settings),

    .target(
      name: "Resources", path: "Resources", resources: [.embedInCode("Scenarios")], swiftSettings: settings),
    .target(name: "SimulatedRuntime", dependencies: ["JSONRPC", "Resources"], swiftSettings: settings),
    .testTarget(
      name: "SimulatedRuntimeTests",
      dependencies: ["CopilotProtocol", "JSONRPC", "Resources", "SimulatedRuntime", "TestSupport"],
      swiftSettings: settings),

    .systemLibrary(
      name: "CCmark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .target(
      name: "TerminalUI",
      dependencies: ["CCmark", "CQREncode", "CopilotProtocol", "JSONRPC", "SessionModel", "TerminalPrimitives"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalUITests",
      dependencies: [
        "CopilotProtocol", "JSONRPC", "NcursesTerminal", "SessionModel", "TerminalPrimitives", "TerminalUI",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),

    // The configuration file, as values.
    .target(
      name: "Configuration", dependencies: ["SessionModel", "TerminalPrimitives", "TerminalUI"],
      swiftSettings: settings),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: ["Configuration", "SessionModel", "TerminalPrimitives", "TerminalUI", "TestSupport"],
      swiftSettings: settings),

    .executableTarget(
      name: "aloft",
      dependencies: [
        "Configuration", "CopilotProtocol", "JSONRPC", "NcursesTerminal", "SessionCore", "SessionModel",
        "SimulatedRuntime", "TerminalPrimitives", "TerminalUI", argumentParser, logging, subprocess, system,
      ],
      swiftSettings: settings),

    // Test support, and the built program in a real terminal emulator.
    .target(name: "CTestSupport", path: "Tests/CTestSupport"),
    .target(name: "FakeRuntimeScript", path: "Tests/FakeRuntimeScript", swiftSettings: settings),
    .executableTarget(name: "terminal-keeper", path: "Tests/TerminalKeeper"),
    .executableTarget(
      name: "fake-runtime", dependencies: ["FakeRuntimeScript", "JSONRPC", "SimulatedRuntime"],
      path: "Tests/FakeRuntime",
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [
        "CTestSupport", "FakeRuntimeScript", "JSONRPC", "TerminalPrimitives", flyingFox, flyingSocks, subprocess,
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "TestSupportTests",
      dependencies: [
        "FakeRuntimeScript", "JSONRPC", "TerminalPrimitives", "TestSupport", "fake-runtime", "terminal-keeper",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["FakeRuntimeScript", "JSONRPC", "TestSupport", "aloft", "fake-runtime", "terminal-keeper"],
      swiftSettings: settings),

    // What the built program costs, beside the least that a C program does.
    .executableTarget(
      name: "curses-echo", path: "Tests/CursesEcho",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "aloft-bench",
      dependencies: [
        "CTestSupport", "CopilotProtocol", "JSONRPC", "SessionCore", "SessionModel", "TerminalPrimitives", "TerminalUI",
      ],
      path: "Tests/Bench", swiftSettings: settings),
  ]
)
