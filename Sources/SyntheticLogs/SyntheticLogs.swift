// SyntheticLogs
