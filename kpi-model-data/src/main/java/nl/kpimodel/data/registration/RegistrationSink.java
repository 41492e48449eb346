package nl.kpimodel.data.registration;

import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Place;

/**
 * Receives the results of reading, in the order of the files and their lines, in the reading thread. An exception that it throws ends the
 * reading and is passed on unchanged.
 */
public interface RegistrationSink {
    /**
     * Receives a record that was read. It has not been validated against other records.
     *
     * @param record the record
     * @param place its file, and the line on which it starts
     */
    void onRecord(RegistrationRecord record, Place place);

    /**
     * Receives a finding.
     *
     * @param finding the finding
     */
    void onFinding(Finding finding);
}
