// Stock that is dying.

extension Spanish {
    static let expiry = """
        = EXPIRY
        CADUCIDAD
        = Expiry lists
        Listas de caducidad
        = Expiry
        Caduca
        = Shows what is dying on the shelves, rung by rung: what is due first, and who looks after it.
        Muestra por peldaños lo que caduca en los estantes: lo que toca primero y quién se ocupa.
        = It is done: tagged, looked after, or out of the house.
        Está hecho: etiquetado, atendido o fuera de la casa.
        = Drop it
        Dejarlo
        = Drop
        Dejar
        = Pressed twice: nothing is done about it. What was taken out belongs in its bin again.
        Pulsado dos veces: no se hace nada. Lo que se sacó vuelve a su ubicación.
        = Shows the lists; the task stays taken on.
        Muestra las listas; la tarea sigue tomada.
        = Drops what is half typed, then shows the lists; the task stays taken on.
        Descarta lo escrito a medias y luego muestra las listas; la tarea sigue tomada.
        = the hub's order settles it
        el pedido del hub lo resuelve
        = scan what is asked for first
        escanee primero lo que se pide
        = Rung
        Peldaño
        = Days
        Días
        = Owner
        Encarga
        = all
        todo
        = go first
        antes
        = tag
        etiquetar
        = transfer
        trasladar
        = sell off
        liquidar
        = throw out
        tirar
        = nothing due
        nada pendiente
        = lot due
        lote pendiente
        = lots due
        lotes pendientes
        = day past
        día pasado
        = days past
        días pasados
        = day left
        día queda
        = days left
        días quedan
        = lies aside
        está apartado
        = Nothing is due
        Nada pendiente
        = Left and right show the other rungs
        Izquierda y derecha: los otros peldaños
        = see other rungs
        vea otros peldaños
        = Looking for lots
        Buscando lotes
        = owner %1
        encarga %1
        = from %1 into %2
        de %1 a %2
        = lies in %1
        está en %1
        = taken on by %1
        tomado por %1
        = See that it goes out before younger lots.
        Cuide que salga antes que lotes más nuevos.
        = Put the lower price on every unit.
        Ponga el precio rebajado en cada pieza.
        = The hub makes an order to a site that can sell it.
        El hub hace un pedido a un sitio que pueda venderlo.
        = No hub: agree with another site, and say when they have left.
        Sin hub: acuerde con otro sitio y diga cuándo han salido.
        = Take them aside for whoever buys remainders.
        Apártelas para quien compra restos.
        = Throw them away; somebody else has to see it.
        Tírelas; otra persona tiene que verlo.
        = scan a bin, Enter: the marked one; left, right: other rungs
        escanee ubicación, Enter: la marcada; izq., der.: peldaños
        = scan a unit: %1
        escanee una: %1
        = scan or type its lot, or its last day
        escanee o teclee el lote o la fecha
        = F4 done
        F4 listo
        = F4 when it is done
        F4 cuando esté
        = F4 when it is done, F8 twice drops it
        F4 cuando esté, F8 dos veces lo deja
        = scan a second badge
        escanee otro gafete
        = scan the badge of somebody who sees it; a supervisor presses F4
        gafete de quien lo ve; un supervisor pulsa F4
        = any unit of it
        cualquier pieza
        = Or type it, or its last day: other lots may lie here
        O tecléelo, o su fecha: puede haber otros lotes aquí
        = Bring them aside
        Apártelas
        = Into %1: scan its label
        A %1: escanee su etiqueta
        = scan the tray
        escanee la bandeja
        = F4 when done
        F4 cuando esté
        = F8 twice drops it
        F8 dos veces: dejar
        = Show a 2nd badge
        Pase otro gafete
        = Somebody else sees them thrown away
        Otra persona ve cómo se tiran
        = or a supervisor's F4
        o F4 del supervisor
        = The hub is asked
        Se pidió al hub
        = it makes an order
        hace un pedido
        = F8 again drops it
        F8 otra vez: dejar
        = Nothing is done about it then.
        Entonces no se hace nada.
        = Its units belong in %1 again then: bring them there.
        Entonces las piezas vuelven a %1: llévelas allí.
        = nothing is done
        no se hace nada
        = It is over
        Ya terminó
        = Somebody settled or dropped task %1.
        Alguien resolvió o dejó la tarea %1.
        = take another one
        tome otra
        = It makes order %1 to a site that can sell them, and sends it here
        Hace el pedido %1 a un sitio que pueda venderlas y lo envía aquí
        = %1 lie aside
        %1 apartadas
        = F4 on this task when they have left the house
        F4 en esta tarea cuando hayan salido
        = F4 when they leave
        F4 al salir
        = Dropped
        Dejado
        = Nothing is done about it
        No se hace nada
        = Its units belong in %1 again
        Las piezas vuelven a %1
        = back in its bin
        a su ubicación
        = %1 of %2 are free in %3: tours claim the others, or somebody took them on. Expected: units that are free.
        %1 de %2 están libres en %3: los recorridos piden las otras, o alguien las tomó. Se espera: piezas libres.
        = %1 are free
        %1 libres
        = Too old for that
        Ya no sirve
        = %1 has %2 days left, %3 are needed. Expected: a later rung.
        A %1 le quedan %2 días y hacen falta %3. Se espera: un peldaño posterior.
        = Task %1 is over already. Expected: one that is open.
        La tarea %1 ya terminó. Se espera: una abierta.
        = Nobody throws stock away alone. Expected: the badge of somebody else who sees it, or F4 of a supervisor.
        Nadie tira existencias solo. Se espera: el gafete de otra persona que lo vea, o F4 de un supervisor.
        = of somebody else
        de otra persona
        = Show another badge
        De otra persona
        = This one is yours. Expected: the badge of somebody else who sees it.
        Este es el suyo. Se espera: el gafete de otra persona que lo vea.
        = this one is yours
        este es el suyo
        = Look for the units
        Busque las piezas
        = Not all of them lie in %1 any more. Expected: F6 and its label, then a supervisor.
        Ya no están todas en %1. Se espera: F6 y su etiqueta, luego un supervisor.
        = not in %1
        no en %1
        = Wait for the order
        Espere el pedido
        = The hub makes %1, and that settles it. Expected: F8 twice to take it back.
        El hub hace %1 y eso lo resuelve. Se espera: F8 dos veces para retirarlo.
        = the hub makes it
        lo hace el hub
        = Press F4
        Pulse F4
        = Everything was shown. Expected: F4 when it is done, or F8 twice to drop it.
        Ya se mostró todo. Se espera: F4 cuando esté, o F8 dos veces para dejarlo.
        = nothing to scan
        nada que escanear
        = Scan it first
        Escanee primero
        = Not all was shown yet. Expected: what the screen asks for.
        Aún no se mostró todo. Se espera: lo que pide la pantalla.
        = then F4
        luego F4
        = Nothing in %1 is on any rung. Expected: a bin of the list.
        Nada en %1 está en un peldaño. Se espera: una ubicación de la lista.
        = Bring them down
        Bájelas primero
        = No tour picks in %1: reserve, or held. Expected: a bin for picking, without a hold.
        Ningún recorrido toma de %1: reserva o retenido. Se espera: una ubicación de picking sin retención.
        = reserve or held
        reserva o retenidas
        = Not on the list
        No está en lista
        = nothing is due
        nada pendiente
        = lots
        lotes
        = brought aside
        apartado
        """
}
