package headwater.app.seeded.other;

import headwater.app.seeded.SeededBreaches;

/// Bad on purpose: half of a cycle.
public record Ring(SeededBreaches.InARing other) {}
