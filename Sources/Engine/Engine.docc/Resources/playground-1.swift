import Engine

var random = SplitMix64(seed: 7)
let points: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &random)
let (train, test) = points.split(trainShare: 0.5)
