package nl.kpimodel.data.registration;

import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Place;

/**
 * Takes what reading delivers, in the order of the files and their lines, in the thread that reads. What it throws ends the reading and
 * comes out as it was thrown.
 */
public interface RegistrationSink {
    /**
     * Takes a record that was read. Whether it agrees with other records is for validation to say.
     *
     * @param record the record
     * @param place its file, and the line on which it starts
     */
    void onRecord(RegistrationRecord record, Place place);

    /**
     * Takes a finding.
     *
     * @param finding the finding
     */
    void onFinding(Finding finding);
}
