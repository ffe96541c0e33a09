package org.miteinander.directory.place;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param checkEvery how often a replica looks whether another one imported a new table of postcodes */
@ConfigurationProperties("miteinander.places")
public record PlaceSettings(@DefaultValue("5s") Duration checkEvery) {}
