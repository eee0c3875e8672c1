// Inspecting returns: what was just done, and refusals.

extension Spanish {
    static let inspectEvents = """
        = Return is left
        Devolución dejada
        = %1 waits
        %1 espera
        = it waits
        espera
        = Owner found
        Dueño encontrado
        = The unit counts no more
        La pieza ya no cuenta
        = The step is open again
        El paso está abierto otra vez
        = it is open again
        abierto otra vez
        = Grade %1 stays
        Grado %1 queda
        = the lower grade
        el grado menor
        = Kept apart
        Puesto aparte
        = Nobody else looked, so it goes to quarantine
        Nadie más miró, así que va a cuarentena
        = to quarantine
        a cuarentena
        = No picture: HOLD
        Sin foto: ESPERA
        = Without %1 the money waits
        Sin %1 el dinero espera
        = money waits
        el dinero espera
        = What cannot be read goes to quarantine
        Lo que no se lee va a cuarentena
        = Fetch its units
        Traiga sus piezas
        = They lie on the tray for orphans; scan the first
        Están en la bandeja sin dueño; escanee la primera
        = from their tray
        de su bandeja
        = Scan a unit
        Escanee una pieza
        = Nobody knows whose it is. An RMA or an order, scanned, says so
        Nadie sabe de quién es. Un RMA o un pedido, escaneado, lo dice
        = or whose it is
        o de quién es
        = Nobody announced it
        Nadie lo anunció
        = unit is
        pieza
        = units are
        piezas
        = Return is done
        Devolución lista
        = %1: every unit has its place
        %1: cada pieza tiene su lugar
        = Done, %1 missing
        Lista, faltan %1
        = %1: %2 not in the parcel
        %1: %2 fuera del paquete
        = The return is done.
        La devolución está lista.
        = %1 goes to the bench for order %2. %3.
        %1 va a la mesa para el pedido %2. %3.
        = Its label is printed.
        Su etiqueta está impresa.
        = Pack it now
        Empáquelo ahora
        = for %1
        para %1
        = Write on the tote
        Escriba en la cesta
        = No label: %1. Write %2 on it. %3%4
        Sin etiqueta: %1. Escriba %2 en ella. %3%4
        = Next unit
        Próxima pieza
        = %1 is on %2. %3
        %1 está en %2. %3
        = Get a second badge
        Pida otro gafete
        = Let somebody else look and scan their badge; F4 goes on without.
        Que otra persona mire y escanee su gafete; F4 sigue sin ello.
        = Answer %1
        Responda %1
        = Weigh it
        Péselo
        = Get a witness
        Busque un testigo
        = %1 by the rule: %2
        %1 según la regla: %2
        = TO %1
        A %1
        = Put on %1
        Ponga en %1
        = Scan its lot
        Escanee su lote
        = Scan its serial
        Escanee su serie
        = Scan 2nd badge
        Escanee 2.º gafete
        = Type a digit
        Escriba un dígito
        = Take the picture
        Tome la foto
        = Scan a grade card
        Escanee el grado
        = Scan its tray
        Escanee su bandeja
        = a unit out of the parcel
        una pieza del paquete
        = the lot on the unit
        el lote de la pieza
        = a day, as 2027-03-01 or 270301
        un día, como 2027-03-01 o 270301
        = the serial on the unit
        la serie de la pieza
        = the badge of somebody else who inspects or supervises
        el gafete de otra persona que revisa o supervisa
        = the digit of an answer
        el dígito de una respuesta
        = the name of a picture, up to %1 characters
        el nombre de una foto, hasta %1 caracteres
        = a grade card, or A, B, C or D
        una tarjeta de grado, o A, B, C o D
        = the digit of a reason
        el dígito de un motivo
        = a weight, from the scale or typed in grams
        un peso, de la báscula o escrito en gramos
        = the badge of somebody else
        el gafete de otra persona
        = the tray that is shown
        la bandeja que se muestra
        = Hold it still
        No lo mueva
        = The camera takes the picture: %1
        La cámara toma la foto: %1
        = Take it now
        Tómela ahora
        = Whatever comes into %1 next is the picture: %2
        Lo próximo que llegue a %1 es la foto: %2
        = Not asked for
        No se pidió
        = %1 came when no picture was wanted; it was not kept.
        %1 llegó cuando no se quería foto; no se guardó.
        = picture not kept
        foto no guardada
        = Take another one
        Tome otra
        = Return %1 is done. Expected: one that waits.
        La devolución %1 está lista. Se esperaba: una que espera.
        = it is done
        está lista
        = %1 is on your bench. Expected: that return first; Esc twice leaves it.
        %1 está en su mesa. Se esperaba: primero esa; Esc dos veces la deja.
        = it is on the bench
        está en la mesa
        = Another badge
        Otro gafete
        = This badge is your own. Expected: the badge of somebody else.
        Este gafete es el suyo. Se esperaba: el de otra persona.
        = it is your own
        es el suyo
        = Type 1 to %1
        Escriba 1 a %1
        = %1 is none of the answers. Expected: 1 to %2.
        %1 no es ninguna respuesta. Se esperaba: 1 a %2.
        = %1 is none of the reasons. Expected: 1 to %2.
        %1 no es ningún motivo. Se esperaba: 1 a %2.
        = Grade %1 comes later. Expected: %2.
        El grado %1 viene después. Se esperaba: %2.
        = grade comes later
        el grado va después
        = This step cannot be left out. Expected: %1.
        Este paso no se puede omitir. Se esperaba: %1.
        = not without it
        no sin ello
        = %1 is no weight. Expected: %2.
        %1 no es un peso. Se esperaba: %2.
        = not a weight
        no es un peso
        = No picture came
        No llegó foto
        = %1 Expected: a picture, the name of one, or F4 without.
        %1 Se esperaba: una foto, el nombre de una, o F4 sin ella.
        = F2 again, or F4
        F2 otra vez, o F4
        = F4 sets it apart
        F4 lo aparta
        = Serial %1 lies in %2, as the records say. Expected: another serial, or F4: it goes to quarantine.
        La serie %1 está en %2, según los registros. Se esperaba: otra serie, o F4: va a cuarentena.
        = is in %1
        está en %1
        = This is the picture %1 of unit %2. Expected: a new one, from the side asked for.
        Es la foto %1 de la pieza %2. Se esperaba: una nueva, del lado pedido.
        = the same picture
        la misma foto
        = Too late for undo
        Tarde: no deshace
        = The unit went to order %1. Expected: a step of yours that nobody relies on.
        La pieza fue al pedido %1. Se esperaba: un paso suyo del que nadie depende.
        = order has it
        la tiene el pedido
        = %1 inspects %2 at %3. Expected: a return that nobody is at.
        %1 revisa %2 en %3. Se esperaba: una devolución sin nadie.
        = %1 (%2) neither inspects nor supervises. Expected: the badge of somebody who does.
        %1 (%2) no revisa ni supervisa. Se esperaba: el gafete de alguien que sí.
        = not for returns
        no para devoluciones
        = %1 is not the tray for what is %2. Expected: %3.
        %1 no es la bandeja para: %2. Se esperaba: %3.
        = unit lies
        pieza está
        = units lie
        piezas están
        = %1 on the tray for orphans. Expected: each on its own tray.
        %1 en la bandeja sin dueño. Se esperaba: cada una en su propia bandeja.
        = %1 without tray
        %1 sin bandeja
        = Ask the office
        Avise a la oficina
        = This site has no checklists and no dispositions. Expected: those of: dockline return policy --shipped.
        Este almacén no tiene listas ni destinos. Se esperaba: los de: dockline return policy --shipped.
        = no checklists yet
        sin listas aún
        = %1 inspects %2 at %3. Give %4 again to take it over; %5 is told.
        %1 revisa %2 en %3. Dé %4 otra vez para tomarla; se avisa a %5.
        = Scan again to open
        Otra vez la abre
        = %1 is done. Scan it again to open it once more, for what turned up.
        %1 está lista. Escanéela otra vez para reabrirla, por lo que apareció.
        = Nothing was in it
        No había nada
        = F4 again says that the parcel was empty.
        F4 otra vez dice que el paquete estaba vacío.
        = F4 again: is empty
        F4 otra vez: vacío
        = %1 announced and not inspected. F4 again says that the parcel is empty.
        %1 anunciadas y no revisadas. F4 otra vez dice que el paquete está vacío.
        = Nobody knows %1. Scan it again to inspect it as an orphan; its owner is found later.
        Nadie conoce %1. Escanéelo otra vez para revisarlo sin dueño; el dueño se busca después.
        """
}
