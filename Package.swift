// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "descent",
  products: [
    .library(name: "Engine", targets: ["Engine"]),
    .executable(name: "descent", targets: ["descent"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The mathematics. Knows no screen.
    .target(name: "Engine", dependencies: ["CKernels"], swiftSettings: strict),
    // Matrix and element kernels: one build for each kind of processor, all with the same bits.
    .target(
      name: "CKernels",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    // Pictures made of character cells. Knows no mathematics and no terminal.
    .target(name: "Plotting", swiftSettings: strict),
    // What a learner sees and does. The only place where the two above meet.
    .target(name: "Tutor", dependencies: ["Engine", "Plotting"], swiftSettings: strict),
    // GitHub's CommonMark parser, from the system.
    .systemLibrary(
      name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Lessons: the format, the checks of its text, the proofs of its claims. Yams brings Foundation
    // with it, which nothing below this target imports.
    .target(
      name: "Lessons",
      dependencies: [
        "Tutor", "Engine", "Plotting", "CCmarkGFM", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    // Files compressed with gzip, from the system.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Lessons in front of people: learning alone, presenting to a class, progress, handouts. Knows
    // no terminal.
    .target(
      name: "Classroom", dependencies: ["Lessons", "Tutor", "Engine", "Plotting", "CZlib"],
      swiftSettings: strict),
    // The wide-character curses library of the system. `pkgConfig:` is left out on purpose: its
    // flags are prohibited and it would lose the wide API; shim.h and the module map say it all.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    // What Swift cannot say safely to a terminal: signal handlers, sockets.
    .target(name: "CTerm"),
    // The only target that knows a terminal.
    .executableTarget(
      name: "descent",
      dependencies: [
        "Classroom", "Lessons", "Tutor", "Engine", "Plotting", "CNcurses", "CTerm",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting"], swiftSettings: strict),
    .testTarget(
      name: "TutorTests", dependencies: ["Tutor", "Engine", "Plotting"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "Tutor", "Plotting"], swiftSettings: strict),
    .testTarget(
      name: "ClassroomTests",
      dependencies: ["Classroom", "Lessons", "Tutor", "Plotting", "Engine"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    // A shell of two lines that starts the program, for tests.
    .target(name: "CHarness", path: "Tests/CHarness"),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "descent", "CHarness", "Classroom", "CTerm", "Engine", "Lessons", "Plotting", "Tutor",
      ],
      exclude: ["Corpus"],
      swiftSettings: strict),
  ]
)
