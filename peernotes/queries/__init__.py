"""Floor 5: reads as sets. Every query asks for what its actor may see, as if there were no second lock."""
