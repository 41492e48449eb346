package nl.kpimodel.data.registration;

import java.util.OptionalLong;

/**
 * The progress of reading a file.
 *
 * @param file the name of the file in findings
 * @param bytesRead bytes read from the file
 * @param totalBytes bytes in the file, empty for a stream
 * @param recordsRead records read from it, accepted or rejected
 */
public record ReadingProgress(String file, long bytesRead, OptionalLong totalBytes, long recordsRead) {}
