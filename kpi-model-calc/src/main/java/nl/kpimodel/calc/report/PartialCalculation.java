package nl.kpimodel.calc.report;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import nl.kpimodel.calc.engine.ChecksummedForm;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation has counted of a part of the input (Dutch: <i>deelresultaat</i>): the accumulator of {@link KpiCalculator}.
 *
 * <p>Parts can be combined in any order and grouping, with the same result, and can be serialised in between. So the parts of a registration can be
 * counted on several machines:
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
 *   <li>A record may be in another part than what it refers to: it is kept until both come together. If every organisation is in one part, nothing else is
 *       kept than in one calculation over all.
 *   <li>A serialised part that was damaged is refused with an {@link InvalidObjectException}. Read parts from sources that you trust only, as with every
 *       serialised object.
 *   <li>A part of another calculation, or of another version of the library, is refused when it is combined.
 *   <li>A part that was combined into another, or ended, is refused afterwards. A part that was read twice cannot be recognised: combine each once.
 *   <li>A part must not be changed while it is serialised.
 * </ul>
 *
 * <p>Not for sharing between threads.
 */
public final class PartialCalculation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** {@code null} between reading and the first use with a calculator. */
    private transient @Nullable CalculationPass pass;
    private transient CalculationPass.@Nullable State read;
    /** Whether it was combined into another or ended, so that nothing may be made of it any more. */
    private transient boolean used;

    /** What is serialised. */
    private record Content(CalculationPass.State state) implements Serializable {
        private Object readResolve() {
            return new PartialCalculation(null, state);
        }
    }

    private PartialCalculation(@Nullable CalculationPass pass, CalculationPass.@Nullable State read) {
        this.pass = pass;
        this.read = read;
    }

    PartialCalculation(KpiCalculator calculator) {
        this(new CalculationPass(calculator), null);
    }

    /** Returns the pass, which goes on in this process if it was read. */
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

    /** Returns how many records were counted. */
    @Override
    public String toString() {
        return "PartialCalculation over " + (pass == null ? Objects.requireNonNull(read).accepted() : pass.accepted()) + " records";
    }
}
