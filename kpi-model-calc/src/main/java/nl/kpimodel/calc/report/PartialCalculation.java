package nl.kpimodel.calc.report;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import nl.kpimodel.calc.engine.ChecksummedForm;
import nl.kpimodel.calc.report.CalculationPass.State;
import org.jspecify.annotations.Nullable;

/**
 * The partial result of a calculation over a part of the input (Dutch: <i>deelresultaat</i>): the accumulator of {@link KpiCalculator}.
 *
 * <p>Parts can be combined in any order and grouping, with the same result, and can be serialised before they are combined. So several
 * machines can each count a part of a registration:
 *
 * <pre>{@code
 * PartialCalculation part = calculator.create();                       // on each machine
 * records.forEach(record -> calculator.accept(part, record));
 * out.writeObject(part);
 *
 * PartialCalculation whole = calculator.create();                      // where the parts come together, with an equal calculator
 * parts.forEach(read -> calculator.combine(whole, read));
 * List<KpiReport> reports = calculator.result(whole);
 * }</pre>
 *
 * <ul>
 *   <li>A record may be in another part than the record that it refers to; it is then kept until both parts are combined. If each
 *       organisation is in one part only, nothing is kept in addition.
 *   <li>A damaged serialised part is refused with an {@link InvalidObjectException}. Parts must be read from trusted sources only, as with
 *       every serialised object.
 *   <li>A part of another calculation, or of another version of the library, is refused when it is combined.
 *   <li>A part that was combined into another, or from which the reports were made, is refused afterwards. A part that is read twice
 *       cannot be recognised, so each must be combined only once.
 *   <li>A part must not be changed while it is serialised.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PartialCalculation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** {@code null} between reading and the first use with a calculator. */
    private transient @Nullable CalculationPass pass;
    private transient @Nullable State read;
    /** Whether the part was combined into another or ended, and so must not be used any more. */
    private transient boolean used;

    /** The serialised content. */
    private record Content(CalculationPass.State state) implements Serializable {
        private Object readResolve() {
            return new PartialCalculation(null, state);
        }
    }

    private PartialCalculation(@Nullable CalculationPass pass, @Nullable State read) {
        this.pass = pass;
        this.read = read;
    }

    PartialCalculation(KpiCalculator calculator) {
        this(new CalculationPass(calculator), null);
    }

    /** Returns the pass. If it was read, it is resumed in this process. */
    CalculationPass of(KpiCalculator calculator) {
        requireUnused();
        CalculationPass open = pass;
        if (open == null) {
            open = new CalculationPass(calculator, Objects.requireNonNull(read));
            pass = open;
            read = null;
        } else {
            open.requireOf(calculator);
        }
        return open;
    }

    /** Returns the pass for the last time. */
    CalculationPass last(KpiCalculator calculator) {
        CalculationPass open = of(calculator);
        used = true;
        return open;
    }

    private void requireUnused() {
        if (used) {
            throw new IllegalStateException("This partial result was combined into another or ended before; begin another one with create().");
        }
    }

    private Object writeReplace() {
        requireUnused();
        return new ChecksummedForm(new Content(pass == null ? Objects.requireNonNull(read) : pass.state()));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw ChecksummedForm.notAsItIs();
    }

    /** Returns the number of records counted. */
    @Override
    public String toString() {
        return "PartialCalculation over " + (pass == null ? Objects.requireNonNull(read).accepted() : pass.accepted()) + " records";
    }
}
