// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "descent", path: "..")],
  targets: [
    // Counts allocations by standing in front of the C library's functions.
    .target(name: "CCount"),
    .executableTarget(
      name: "descent-bench",
      dependencies: ["CCount", .product(name: "Engine", package: "descent")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
  ]
)
