// swift-tools-version: 6.2
import PackageDescription

// Data enters at the top of this list and leaves at the bottom: a module may know those
// above it, never those below. `make lint` builds with the explicit import check, which
// rejects an import that is not declared here.

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// One module of ours: its name, the modules of ours that it knows, and what it links beside them.
struct Module {
  var name: String
  var knows: [String]
  var links: [Target.Dependency] = []
  /// The modules of ours that only its tests know, to read what the module is tested with.
  var testsKnow: [String] = []
  /// Files beside its tests that are no sources: texts that they compare with.
  var testsExclude: [String] = []
  /// Folders beside its sources that are no sources.
  var excludes: [String] = []
  /// Unsafe memory lives only in the modules that say so here.
  var unsafeMemory = false
  var resources: [Resource] = []
}

let modules = [
  Module(name: "Diagnostics", knows: []),
  Module(name: "ConcurrentWork", knows: []),
  Module(name: "Statistics", knows: []),
  Module(name: "JourneyModel", knows: ["Diagnostics"]),
  Module(name: "JourneyFiles", knows: ["Diagnostics", "JourneyModel"], links: [yams]),
  Module(
    name: "EventImport",
    knows: ["Diagnostics", "JourneyModel"],
    links: ["CByteKernels", "CISAL"],
    testsKnow: ["CByteKernels", "Pipeline", "ReadingLaws", "Wording"],
    unsafeMemory: true
  ),
  Module(name: "JourneyMeasurement", knows: ["JourneyModel", "Statistics"]),
  Module(
    name: "EventEngine",
    knows: ["Diagnostics", "EventImport", "JourneyMeasurement", "JourneyModel", "Statistics"],
    links: ["CByteKernels"],
    unsafeMemory: true
  ),
  Module(
    name: "GraphModel",
    knows: ["ConcurrentWork", "JourneyMeasurement", "JourneyModel", "Statistics"]
  ),
  Module(
    name: "FailureAnalysis",
    knows: ["ConcurrentWork", "GraphModel", "JourneyMeasurement", "JourneyModel", "Statistics"]
  ),
  Module(name: "Wording", knows: ["JourneyModel"], testsKnow: ["Statistics"]),
  Module(
    name: "Diagrams",
    knows: [
      "FailureAnalysis", "GraphModel", "JourneyMeasurement", "JourneyModel", "Statistics",
      "Wording",
    ],
    testsKnow: ["GraphvizRendering"],
    testsExclude: ["Golden"]
  ),
  Module(
    name: "GraphvizRendering",
    knows: [],
    links: ["CGraphviz", "CPNGDevice", "CQPDF"],
    testsKnow: ["CPNG"],
    unsafeMemory: true
  ),
  Module(
    name: "Reports",
    knows: [
      "ConcurrentWork", "Diagnostics", "Diagrams", "FailureAnalysis", "GraphModel",
      "JourneyMeasurement", "JourneyModel", "Statistics", "Wording",
    ],
    links: [mustache],
    testsExclude: ["Golden"],
    excludes: ["HTML/Assets"]
  ),
  Module(
    name: "SyntheticLogs",
    knows: ["Diagnostics", "JourneyModel"],
    testsKnow: ["JourneyFiles"]
  ),
  Module(
    name: "Pipeline",
    knows: [
      "Diagnostics", "Diagrams", "EventEngine", "EventImport", "FailureAnalysis", "GraphModel",
      "GraphvizRendering", "JourneyFiles", "JourneyMeasurement", "JourneyModel", "Reports",
      "Statistics", "Wording",
    ],
    links: ["CNettle"],
    unsafeMemory: true
  ),
  Module(
    name: "WaymarkCommands",
    knows: [
      "Diagnostics", "EventImport", "GraphvizRendering", "JourneyFiles", "JourneyModel", "Pipeline",
      "SyntheticLogs", "Wording",
    ],
    links: [argumentParser]
  ),
]

let languageSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

/// One program for each reader of foreign bytes; `make fuzz` alone builds them, with libFuzzer, whose
/// main function they lack.
let fuzzers: [Target] =
  Context.environment["WAYMARK_FUZZERS"] == nil
  ? []
  : ["Definition", "Delimited", "JSONLines", "UnknownLog"].map { reader in
    .executableTarget(
      name: "Fuzz" + reader,
      dependencies: ["ReadingLaws"],
      path: "Fuzz/Fuzz" + reader,
      swiftSettings: languageSettings
    )
  }

let everyModule = modules.map { Target.Dependency(stringLiteral: $0.name) }

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "waymark", targets: ["waymark"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    .systemLibrary(
      name: "CISAL",
      pkgConfig: "libisal",
      providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]
    ),
    .systemLibrary(
      name: "CNettle",
      pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]
    ),
    .target(name: "CByteKernels"),
    .systemLibrary(
      name: "CPNG",
      pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]
    ),
    .target(name: "CPNGDevice", dependencies: ["CGraphviz", "CPNG"]),
    .target(name: "CQPDF"),
    .executableTarget(
      name: "waymark",
      dependencies: ["GraphvizRendering", "WaymarkCommands"],
      swiftSettings: languageSettings
    ),
    .target(
      name: "TestSupport",
      dependencies: everyModule,
      path: "Tests/TestSupport",
      swiftSettings: languageSettings
    ),
    .target(
      name: "ReadingLaws",
      dependencies: ["Diagnostics", "EventImport", "JourneyFiles", "JourneyModel"],
      path: "Fuzz/ReadingLaws",
      swiftSettings: languageSettings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: everyModule + ["ReadingLaws", "TestSupport", "waymark"],
      swiftSettings: languageSettings
    ),
  ]
    + modules.map { module in
      .target(
        name: module.name,
        dependencies: module.knows.map { Target.Dependency(stringLiteral: $0) } + module.links,
        exclude: module.excludes,
        resources: module.resources,
        swiftSettings: languageSettings + (module.unsafeMemory ? [] : [.strictMemorySafety()])
      )
    }
    + modules.filter { $0.name != "WaymarkCommands" }.map { module in
      .testTarget(
        name: module.name + "Tests",
        dependencies: (module.knows + module.testsKnow)
          .map { Target.Dependency(stringLiteral: $0) }
          + [Target.Dependency(stringLiteral: module.name), "TestSupport"],
        exclude: module.testsExclude,
        swiftSettings: languageSettings
      )
    } + fuzzers,
  swiftLanguageModes: [.v6]
)
