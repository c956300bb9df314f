package dev.hilo.plant;

/** What a reading of the sensor is. Only numbers have a unit and bands. */
public enum ValueType {
    NUMBER,
    BOOLEAN,
    TEXT
}
