"""Reports as they were sent and made final: kept as they were, never made again."""
