package org.miteinander.planted.people;

import org.springframework.http.HttpStatus;

/** Breaks the rule for what features share on purpose. */
public interface PlantedPort {
    HttpStatus ask();
}
