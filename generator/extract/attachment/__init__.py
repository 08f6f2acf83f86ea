"""Which verb of its sentence a date belongs to, and whether that deed is done or to come."""
