package nl.kpimodel.data.registration;

import java.util.OptionalLong;

/**
 * How far the reading of a file is.
 *
 * @param file the file, as findings name it
 * @param bytesRead bytes taken from the file
 * @param totalBytes bytes in the file, empty for a stream
 * @param recordsRead records read from it, accepted or rejected
 */
public record ReadingProgress(String file, long bytesRead, OptionalLong totalBytes, long recordsRead) {}
