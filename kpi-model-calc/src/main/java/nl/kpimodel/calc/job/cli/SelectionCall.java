package nl.kpimodel.calc.job.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kpimodel.calc.job.KpiJob;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.core.selection.InvalidSelectionException;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.selection.SelectionFinding;
import nl.kpimodel.core.selection.SelectionReview;
import nl.kpimodel.core.selection.SelectionReviewer;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.selection.SelectionFile;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --select}: ids of KPIs separated by commas, or a selection file. Wrong ids make the call wrong; a file is reviewed.
 *
 * @param selection the selection; for ids, one with all items of the KPIs
 * @param review the review of the file; {@code null} for ids
 * @param written the ids or the file
 */
record SelectionCall(Selection selection, @Nullable SelectionReview review, String written) {
    private static final String FILE = ".json";

    /**
     * Reads the value.
     *
     * @param asked the requested edition, if any
     * @param otherwise the edition if none is requested and the value is a list of ids
     * @param today the current day, before which days in a file are past
     * @throws WrongCallException if an id is wrong, or the file is of another edition than the requested one
     * @throws InvalidSelectionException if the file cannot be used
     */
    static SelectionCall of(String written, Optional<Edition> asked, Edition otherwise, LocalDate today, JobWords words) throws IOException {
        if (!isFile(written)) {
            KpiCatalogue model = KpiModel.edition(otherwise);
            return new SelectionCall(Selection.in(otherwise).withKpis(ids(written, model, words)).withItemsOfKpis(model), null, written);
        }
        SelectionReview review = SelectionFile.review(path(written, words), SelectionReviewer.of(KpiModel::edition, KpiModel::measures).asOf(today));
        List<SelectionFinding> errors = review.findings(SelectionFinding.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new InvalidSelectionException(errors, written);
        }
        Selection selection = review.selection().orElseThrow();
        asked.filter(edition -> edition != selection.edition()).ifPresent(edition -> {
            throw new WrongCallException(words.of("wrong.editionOfSelection", DisplayText.file(written), selection.edition(), edition));
        });
        return new SelectionCall(selection, review, written);
    }

    /** Returns whether the value is a file rather than a list of ids. */
    static boolean isFile(String written) {
        return written.toLowerCase(Locale.ROOT).endsWith(FILE);
    }

    private static Path path(String written, JobWords words) {
        try {
            return Path.of(written);
        } catch (InvalidPathException wrong) {
            throw new WrongCallException(words.of("wrong.path", DisplayText.quoted(written)));
        }
    }

    private static List<KpiId> ids(String written, KpiCatalogue model, JobWords words) {
        List<KpiId> ids = new ArrayList<>();
        for (String id : JobCall.list(written)) {
            try {
                ids.add(KpiId.parse(id));
            } catch (IllegalArgumentException noId) {
                throw new WrongCallException(words.of("wrong.selection", DisplayText.quoted(written), DisplayText.quoted(id)));
            }
        }
        for (KpiId id : ids) {
            if (model.find(id).isEmpty()) {
                List<String> nearest = Nearest.to(id, model.kpis().stream().map(Kpi::id).toList());
                throw new WrongCallException(words.of("wrong.unknownKpi", model.edition().key(), id, String.join(", ", nearest)));
            }
        }
        return ids;
    }

    /** Returns the job over the KPIs. A list of ids is not kept in a report as a selection. */
    KpiJob on(KpiJob job) {
        return review == null ? job.select(selection.kpis()) : job.select(withKpis());
    }

    /**
     * Returns the selection, which must have KPIs.
     *
     * @throws InvalidSelectionException if it has no KPIs
     */
    Selection withKpis() {
        if (review != null && selection.kpis().isEmpty()) {
            throw new InvalidSelectionException(
                    review.findings().stream().filter(finding -> finding.kind() == SelectionFinding.Kind.NO_KPI).toList(), written);
        }
        return selection;
    }

    /** Returns the warnings on a file; empty for ids. */
    List<SelectionFinding> warnings() {
        return review == null ? List.of() : review.findings(SelectionFinding.Level.WARNING);
    }
}
