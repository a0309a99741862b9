// FailureAnalysis
