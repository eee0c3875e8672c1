// Returns at the gate.

extension Spanish {
    static let gate = """
        = GATE
        PUERTA
        = Courier
        Mensajero
        = Here
        Aquí
        = To come
        Faltan
        = Gate
        Puerta
        = Shows the couriers who bring returns, and what they owe.
        Muestra los mensajeros que traen devoluciones y lo que deben.
        = Check
        Revise
        = Shows what is missing before anybody signs; again goes back to scanning.
        Muestra qué falta antes de que alguien firme; otra vez vuelve a escanear.
        = Takes back the parcel that was scanned last.
        Deshace el último paquete escaneado.
        = Couriers
        Mensajeros
        = Shows the couriers; the hand-over stays open.
        Muestra los mensajeros; la entrega sigue abierta.
        = it is signed
        está firmada
        = nothing to claim
        nada que reclamar
        = claim open
        reclamo abierto
        = claims open
        reclamos abiertos
        = No courier is due
        Nadie se espera
        = Type the name of the one who is here, then scan every parcel.
        Escriba el nombre del que está aquí, luego escanee cada paquete.
        = type the name
        escriba el nombre
        = Looking for returns
        Buscando devoluc.
        = hands over
        entrega
        = has to sign
        tiene que firmar
        = is awaited
        se espera
        = %1 missing from %2
        %1 falta de %2
        = %1: claim is too late
        %1: reclamo fuera de plazo
        = %1: claim within %2
        %1: reclame en %2
        = %1 to come, %2 over
        faltan %1, sobran %2
        = , %1 on the paper
        , %1 en el papel
        = %1 announced%2, %3 to come, %4 over
        %1 anunciados%2, faltan %3, sobran %4
        = is %1
        es %1
        = nobody announced
        nadie lo anunció
        = %1 missing, %2 over
        faltan %1, sobran %2
        = paper says %1
        el papel dice %1
        = %1 on the paper, %2 here
        %1 en el papel, %2 aquí
        = missing %1
        falta %1
        = over %1
        sobra %1
        = courier
        mensajero
        = courier's name, or Enter
        nombre, o Enter
        = type the courier's name, or Enter for the one that is marked
        escriba el nombre del mensajero, o Enter para el marcado
        = scan a parcel
        escanee un paquete
        = scan the next parcel, or type how many are on the courier's paper
        escanee el próximo paquete, o escriba cuántos dice el papel
        = name
        nombre
        = the courier's name
        nombre del mensajero
        = the courier signs: type the name; or scan a parcel that turns up
        firma el mensajero: escriba el nombre; o escanee otro paquete
        = Enter shows the couriers
        Enter: mensajeros
        = Scan every parcel
        Escanee cada uno
        = By its tracking number, RMA, order or SSCC. F4 when all are here.
        Por guía, RMA, pedido o SSCC. F4 cuando estén todos.
        = F4 when all here
        F4 si están todos
        = Courier signs now
        Firma el mensajero
        = Type the courier's name. F4 goes back to scanning.
        Escriba el nombre del mensajero. F4 vuelve a escanear.
        = It is signed
        Está firmada
        = %1 hands over
        %1 entrega
        = %1 announced
        %1 anunciados
        = %1 on the paper
        %1 en el papel
        = scan them all
        escanee todos
        = Kept aside
        Puesto aparte
        = Nobody announced %1; it is kept and listed
        Nadie anunció %1; se guarda y se lista
        = %1 here
        %1 aquí
        = %1, %2 to come
        %1, faltan %2
        = Scan on
        Siga escaneando
        = F4 when all are here
        F4 cuando estén todos
        = Signed
        Firmado
        = %1 has signed for all
        %1 firmó por todos
        = claim
        reclamo
        = claims
        reclamos
        = %1 opened
        %1 abierto
        = %1 has signed. Claim what is missing within %2 days
        %1 firmó. Reclame lo que falta en %2 días
        = within %1 days
        en %1 días
        = The last parcel counts no more
        El último paquete ya no cuenta
        = not here
        no está aquí
        = Paper says %1
        Papel dice %1
        = %1 are here, %2 of those announced are missing. Look again, then type the courier's name
        %1 están aquí, faltan %2 de los anunciados. Mire otra vez, luego escriba el nombre del mensajero
        = %1 here: look again
        %1 aquí: mire otra
        = Nothing was brought
        No trajo nada
        = All are here
        Están todos
        = The courier signs: type the name
        El mensajero firma: escriba el nombre
        = %1 missing
        faltan %1
        = %1 of %2 are here. Look again; the courier's name then opens %3, to be made within %4 days
        %1 de %2 están aquí. Mire otra vez; el nombre del mensajero abre entonces %3, a presentar en %4 días
        = look again
        mire otra vez
        = Scan the next one
        Escanee el próximo
        = %1 is scanned already, counted once. Expected: another parcel.
        %1 ya está escaneado, contado una vez. Se esperaba: otro paquete.
        = scanned already
        ya escaneado
        = %1 came with hand-over %2 before, as the records say. Expected: a parcel that has not come. Ask a \
        supervisor.
        %1 ya vino con la entrega %2, según los registros. Se esperaba: un paquete que no ha venido. Avise a un \
        supervisor.
        = it came before
        ya vino antes
        = Type how many
        Escriba cuántos
        = %1 is no number of parcels. Expected: 1 to %2, as on the courier's paper.
        %1 no es un número de paquetes. Se esperaba: 1 a %2, como en el papel del mensajero.
        = not %1
        no %1
        = %1 is to bring it
        lo debe traer %1
        = nobody said who brings it
        nadie dijo quién lo trae
        = Type the courier
        Escriba mensajero
        = %1 is a parcel, and %2. Expected: the courier's name, typed.
        %1 es un paquete, y %2. Se esperaba: el nombre del mensajero, escrito.
        = the name first
        primero el nombre
        = Type the name
        Escriba el nombre
        = A signature needs a name of 2 to 40 letters. Expected: the name of the courier.
        Una firma necesita un nombre de 2 a 40 letras. Se esperaba: el nombre del mensajero.
        = 2 to 40 letters
        2 a 40 letras
        = Open a new one
        Abra una nueva
        = Hand-over %1 is signed and stays as it is. Expected: an open one; Enter shows the couriers.
        La entrega %1 está firmada y queda como está. Se esperaba: una abierta; Enter muestra los mensajeros.
        = Scan again to keep
        Otra vez lo guarda
        = Nobody announced %1. Scan it again to keep it; it is listed as over.
        Nadie anunció %1. Escanéelo otra vez para guardarlo; se lista como sobrante.
        = not announced
        no anunciado
        = %1 was not announced for %2. Scan it again to take it; it is over.
        %1 no se anunció para %2. Escanéelo otra vez para tomarlo; sobra.
        = not for %1
        no para %1
        = Type it again
        Escríbalo otra vez
        = Nothing is announced of %1, who was never here. Type the name again to take parcels in.
        No hay nada anunciado de %1, que nunca vino. Escriba el nombre otra vez para recibir paquetes.
        = never was here
        nunca vino
        """
}
