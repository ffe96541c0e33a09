package org.miteinander.planted.modules.left;

import org.miteinander.planted.modules.right.domain.PlantedInside;

/** Breaks the border of the other module on purpose. */
final class PlantedNeighbour {
    final PlantedInside inside = new PlantedInside();
}
