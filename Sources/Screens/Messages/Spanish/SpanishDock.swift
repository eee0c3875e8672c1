// Refusals and questions at the dock.

extension Spanish {
    static let dock = """
        = door %1
        muelle %1
        = lane %1
        carril %1
        = carton %1
        caja %1
        = has no label yet
        no tiene etiqueta aún
        = is being packed
        se está empacando
        = has left
        ya salió
        = is cancelled
        está cancelada
        = , where %1 is planned
        , donde va %1
        = Scan again to use
        Otra vez lo usa
        = %1 is not for %2%3. Scan it again to use it.
        %1 no es para %2%3. Escanéelo otra vez para usarlo.
        = other door: %1
        otro muelle: %1
        = Scan again to swap
        Otra vez cambia
        = %1 stands at %2. Scan it again: the two change places, both crews are told.
        %1 está en %2. Escanéelo otra vez: las dos cambian de lugar, se avisa a ambos equipos.
        = %1 is taken
        %1 está ocupado
        = load %1
        carga %1
        = Better: %1.
        Mejor: %1.
        = %1 holds cartons of %2.%3 Scan %4 again to put this one there.
        %1 tiene cajas de %2.%3 Escanee %4 otra vez para poner esta allí.
        = %1 has others
        %1 tiene otras
        = Take it to %1
        Llévela a %1
        = Put it aside
        Póngala aparte
        = Belongs %1. Expected: a carton of this load.
        Va a %1. Se esperaba: una caja de esta carga.
        = Take the next one
        Tome la siguiente
        = %1 is on %2 already, counted once. Expected: another one.
        %1 ya está en %2, contada una vez. Se esperaba: otra.
        = it is on already
        ya está cargada
        = Unload it there
        Descárguela allí
        = %1 is on another: %2. Expected: one that is on none.
        %1 está en otra: %2. Se esperaba: una que no esté en ninguna.
        = it is on at %1
        está cargada en %1
        = is on another load
        en otra carga
        = Ask a supervisor
        Avise supervisor
        = %1 left with %2, as the records say. Expected: a carton that is still here.
        %1 salió con %2, según los registros. Se esperaba: una caja que siga aquí.
        = records say: left
        ya salió: registros
        = Back to the bench
        Vuelva a la mesa
        = %1 %2. Expected: a labelled carton.
        %1 %2. Se esperaba: una caja con etiqueta.
        = Order %1 of %2 was cancelled. Expected: a carton that goes out.
        El pedido %1 de %2 se canceló. Se esperaba: una caja que salga.
        = order is cancelled
        pedido cancelado
        = %1 holds units of %2, too old for its order. Expected: a carton that lasts.
        %1 lleva unidades de %2, viejas para su pedido. Se esperaba: una caja que dure.
        = too old by now
        ya demasiado viejo
        = %1 holds dangerous goods, and %2 takes none. Expected: a carton without.
        %1 lleva mercancía peligrosa y %2 no la admite. Se esperaba: una caja sin ella.
        = dangerous goods
        mercancía peligrosa
        = %1 goes with %2. Expected: a carton for %3.
        %1 va con %2. Se esperaba: una caja para %3.
        = goes another way
        va por otra vía
        = , but on: %1
        , pero en: %1
        = Scan another one
        Escanee otra
        = %1 is not on here%2. Expected: one that is.
        %1 no está cargada aquí%2. Se esperaba: una que lo esté.
        = it is not on here
        no está cargada
        = Unload it first
        Descárguela primero
        = %1 is on a load: %2. Expected: a carton that is on none.
        %1 está en una carga: %2. Se esperaba: una caja que no esté en ninguna.
        = it is on a load
        está en una carga
        = Cannot be undone
        No se deshace
        = %1 has gone on since then. Expected: a step that nobody has followed up.
        %1 siguió adelante desde entonces. Se esperaba: un paso al que nada siguió.
        = carton has moved on
        la caja siguió
        = Scan the door
        Escanee el muelle
        = Load %1 is not open yet. Expected: the scan of its door, then cartons.
        La carga %1 aún no está abierta. Se esperaba: el escaneo de su muelle, luego cajas.
        = load not open yet
        carga no abierta aún
        = Reopen it first
        Reábrala primero
        = Load %1 is closed. Expected: the seal, or to reopen the load.
        La carga %1 está cerrada. Se esperaba: el precinto, o reabrir la carga.
        = load is closed
        carga cerrada
        = Leave it shut
        Déjela cerrada
        = Load %1 is sealed. Expected: the driver's code or name.
        La carga %1 está precintada. Se esperaba: el código o nombre del conductor.
        = load is sealed
        carga precintada
        = Choose another
        Elija otra
        = Load %1 %2. Expected: a load that is still here.
        Carga %1 %2. Se esperaba: una carga que siga aquí.
        = The seal was read as %1 and as %2, so the load is held. Expected: one number.
        El precinto se leyó como %1 y como %2, así que la carga está bloqueada. Se esperaba: un número.
        = two seal numbers
        dos precintos
        = The load is held: %1. Expected: a supervisor who lifts it.
        La carga está bloqueada: %1. Se esperaba: un supervisor que la libere.
        = load is held
        carga bloqueada
        = Load %1 is not held. Expected: a load that is.
        La carga %1 no está bloqueada. Se esperaba: una bloqueada.
        = load is not held
        no está bloqueada
        = Go on loading
        Siga cargando
        = Load %1 is open already. Expected: a closed load, to reopen it.
        La carga %1 ya está abierta. Se esperaba: una cerrada, para reabrirla.
        = load is open
        carga abierta
        = Load a carton
        Cargue una caja
        = Nothing is on load %1. Expected: at least 1 carton.
        No hay nada en la carga %1. Se esperaba: al menos 1 caja.
        = load is empty
        carga vacía
        = Unload %1 first
        Descargue %1 antes
        = carton is
        caja está
        = cartons are
        cajas están
        = %1 on load %2. Expected: an empty load, to cancel it.
        %1 en la carga %2. Se esperaba: una carga vacía, para cancelarla.
        = %1 on the load
        %1 en la carga
        = Too old by now: %1. Expected: none on it; F4 opens it.
        Ya viejas: %1. Se esperaba: ninguna cargada; F4 abre.
        = Orders of cartons on it were cancelled: %1. Expected: none of them on it.
        Se cancelaron pedidos de cajas cargadas: %1. Se esperaba: ninguna de ellas cargada.
        = cancelled orders
        pedidos cancelados
        = Plan a load first
        Planifique carga
        = No load stands at %1 or waits for a door. The office plans one.
        Ninguna carga está en %1 ni espera muelle. La oficina planifica una.
        = none for %1
        ninguna para %1
        = Nobody here knows load %1. Expected: another load of this site.
        Nadie aquí conoce la carga %1. Se esperaba: otra carga de este almacén.
        = load not known
        carga desconocida
        = Close the load
        Cierre la carga
        = No carton of %1 is left over. Expected: one that is.
        No queda ninguna caja de %1. Se esperaba: una que quede.
        = nothing left over
        no queda nada
        = Load or explain %1
        Cargue/explique %1
        = Not on it: %1. Expected: each on it, or a reason and a next load.
        No cargadas: %1. Se esperaba: cada una cargada, o un motivo y una próxima carga.
        = %1 left over
        quedan %1
        = carton
        caja
        = cartons
        cajas
        = Find %1
        Busque %1
        = Labels printed: %1, loaded: %2. Expected: a reason for %3.
        Etiquetas impresas: %1, cargadas: %2. Se esperaba: un motivo para %3.
        = %1 labels, %2 on
        %1 etiquetas, %2 van
        = %1 is not planned for %2. Expected: one that is, and stays behind.
        %1 no está prevista para %2. Se esperaba: una que lo esté y se quede.
        = not of this load
        no de esta carga
        = is not known here
        no se conoce aquí
        = leaves it behind
        la deja atrás
        = the same load
        la misma carga
        = is closed
        está cerrada
        = it is closed
        está cerrada
        = takes no dangerous goods
        no admite mercancía peligrosa
        = no dangerous goods
        sin peligrosas
        = %1 %2. Expected: an open load that takes %3.
        %1 %2. Se esperaba: una carga abierta que admita %3.
        = Choose a later one
        Elija más tarde
        = %1 is over. Expected: a time to come.
        %1 ya pasó. Se esperaba: una hora por venir.
        = %1 is over
        %1 ya pasó
        = Use another door
        Use otro muelle
        = %1 is taken by %2, %3. Expected: a door where no truck stands.
        %1 lo ocupa %2, %3. Se esperaba: un muelle sin camión.
        = Go on here
        Siga aquí
        = Load %1 is at %2 already. Expected: another door.
        La carga %1 ya está en %2. Se esperaba: otro muelle.
        = at %1 already
        ya está en %1
        = Choose a door
        Elija un muelle
        = Load %1 has no door yet. Expected: a load at a door.
        La carga %1 aún no tiene muelle. Se esperaba: una carga en un muelle.
        = no door yet
        sin muelle aún
        = Use %1
        Use %1
        = Wait for a truck
        Espere un camión
        = %1 is full with %2. Expected:
        %1 está lleno con %2. Se esperaba:
        = a lane with room, and none has any.
        un carril con sitio, y ninguno tiene.
        = a lane with room: %1.
        un carril con sitio: %1.
        = %1 is full
        %1 está lleno
        = %1 is in %2 already. Nothing was counted twice. Expected: another lane.
        %1 ya está en %2. Nada se contó dos veces. Se esperaba: otro carril.
        = it is there already
        ya está allí
        = Call a second one
        Llame a otra
        = %1 has read the seal already. Expected: the seal as another person reads it.
        %1 ya leyó el precinto. Se esperaba: el precinto leído por otra persona.
        = second person reads
        lee otra persona
        = Read the seal
        Lea el precinto
        = %1 is no seal number. Expected: 3 to 35 letters or digits, as on the seal.
        %1 no es número de precinto. Se esperaba: 3 a 35 letras o dígitos, como en el precinto.
        = no seal number
        no es precinto
        = It is noted
        Ya está anotado
        = Photo %1 is noted already. Expected: another photo, or Esc.
        La foto %1 ya está anotada. Se esperaba: otra foto, o Esc.
        = noted already
        ya anotada
        = Ask the driver
        Pregunte al chofer
        = %1 is not the code of this load. Expected: the four digits shown here, or the name.
        %1 no es el código de esta carga. Se esperaba: los cuatro dígitos de aquí, o el nombre.
        = not this load's code
        código de otra carga
        = Nobody has confirmed yet. Expected: the driver's code or name.
        Nadie ha confirmado aún. Se esperaba: el código o nombre del conductor.
        = no driver yet
        sin conductor aún
        """
}
