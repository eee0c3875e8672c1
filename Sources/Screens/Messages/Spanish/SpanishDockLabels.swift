// Words of the dock.

extension Spanish {
    static let dockLabels = """
        = DOCK
        MUELLE
        = LOAD
        CARGA
        = Service
        Serv.
        = Aboard
        A bordo
        = To pack
        Falta
        = NO DOOR YET
        SIN MUELLE AÚN
        = no lane has room
        ningún carril tiene sitio
        = Dock
        Muelle
        = Shows the loads, the lanes and the cartons to stage.
        Muestra las cargas, los carriles y las cajas por colocar.
        = Close load
        Cerrar carga
        = Close
        Cerrar
        = Nothing more is loaded; the seal comes next.
        No se carga más; sigue el precinto.
        = Open load
        Abrir carga
        = Open
        Abrir
        = Opens a closed load again; a sealed one only where a carton on it has to come off.
        Reabre una carga cerrada; una precintada solo si hay que bajar una caja.
        = Leave behind
        Dejar atrás
        = Leave
        Dejar
        = The next carton that waits stays behind: why, and how it goes instead.
        La próxima caja que espera se queda: por qué, y cómo va en su lugar.
        = Unload
        Descargar
        = Off
        Bajar
        = The next carton that is scanned comes off the load.
        La próxima caja que se escanee baja de la carga.
        = Other door
        Otro muelle
        = Moves the selected load to another door; a taken door changes places.
        Pasa la carga elegida a otro muelle; si está ocupado, cambian.
        = Truck is here
        Llegó el camión
        = Truck
        Camión
        = The truck of this load has come: what it is called, then its door.
        Llegó el camión de esta carga: cómo se llama, luego su muelle.
        = Photo of the seal
        Foto del precinto
        = Photo
        Foto
        = Notes where a photo of the seal is found: a file name, a number, a link.
        Anota dónde está una foto del precinto: archivo, número, enlace.
        = Hold the load
        Bloquear carga
        = Hold
        Bloq.
        = A supervisor lets the load wait, and says why.
        Un supervisor hace esperar la carga y dice por qué.
        = Lift the hold
        Levantar bloqueo
        = Lift
        Soltar
        = A supervisor lets a held load go on.
        Un supervisor deja seguir una carga bloqueada.
        = Takes back what you did last with a carton.
        Deshace lo último que hizo con una caja.
        = Shows the queue of loads.
        Muestra la fila de cargas.
        = load is not open
        carga no abierta
        = no carton waits
        ninguna caja espera
        = seal comes after F4
        precinto tras F4
        = load is over
        carga terminada
        = supervisors only
        solo supervisores
        = no load to move
        ninguna carga elegida
        = nothing to stage
        nada por colocar
        = No load waits
        Ninguna carga
        = The office plans loads. Cartons can be staged all the same.
        La oficina planifica cargas. Se pueden colocar cajas igual.
        = scan a carton
        escanee una caja
        = Looking for loads
        Buscando cargas
        = at door
        en muelle
        = loading
        cargando
        = closed
        cerrada
        = sealed
        precintada
        = departed
        salió
        = cancelled
        cancelada
        = %1 goes to %2
        %1 va a %2
        = to %1
        a %1
        = %1 load %2
        %1 carga %2
        = not staged
        sin colocar
        = at the bench
        en la mesa
        = %1 %2 carton %3 %4 %5
        %1 %2 caja %3 %4 %5
        = %1/%2 aboard
        %1/%2 a bordo
        = Two people read the seal, one after the other.
        Dos personas leen el precinto, una tras otra.
        = %1 has read it.
        %1 lo leyó.
        = Now another person: badge, then seal.
        Ahora otra persona: gafete, luego precinto.
        = Driver's code %1
        Código del conductor %1
        = Seal %1
        Precinto %1
        = carton has
        caja ha
        = cartons have
        cajas han
        = left.
        salido.
        = Manifest %1
        Manifiesto %1
        = scan door
        muelle
        = scan the new door, or choose a load
        escanee el nuevo muelle, o elija una carga
        = a lane
        un carril
        = scan lane
        carril
        = scan carton
        caja
        = scan a carton or a door
        escanee caja o muelle
        = scan a carton, or a door to open its load
        escanee una caja, o un muelle para abrir su carga
        = scan: off
        baja: caja
        = scan the carton that comes off
        escanee la caja que baja
        = truck
        camión
        = type what the truck is called, or scan its door
        escriba cómo se llama el camión, o escanee su muelle
        = scan its door, Enter for %1
        su muelle, Enter para %1
        = scan its door
        escanee su muelle
        = photo
        foto
        = type or scan where the photo is found
        escriba o escanee dónde está la foto
        = type why
        escriba por qué
        = type why it has to wait
        escriba por qué tiene que esperar
        = held
        bloqueada
        = held: a supervisor lifts it with F5
        bloqueada: un supervisor la libera con F5
        = scan %1 to open
        escanee %1 para abrir
        = scan a free door to open
        escanee un muelle libre para abrir
        = read seal
        precinto
        = type or scan the number on the seal
        escriba o escanee el número del precinto
        = driver
        conductor
        = the driver's code or name
        código o nombre del chofer
        = Enter shows the dock
        Enter muestra el muelle
        = Held: two seals
        Dos precintos
        = %1 and %2 were read. A supervisor lifts it.
        Se leyeron %1 y %2. Un supervisor la libera.
        = a supervisor lifts
        libera un supervisor
        = Held by the office
        Bloqueada: oficina
        = Scan its door
        Escanee su muelle
        = That opens load %1.
        Eso abre la carga %1.
        = Scan cartons
        Escanee cajas
        = F4 closes the load when all are aboard.
        F4 cierra la carga cuando todas están a bordo.
        = Type or scan its number. F4 opens the load again.
        Escriba o escanee su número. F4 reabre la carga.
        = for the code %1, or a name.
        el código %1, o un nombre.
        = It has left
        Ya salió
        = It is cancelled
        Está cancelada
        = Scan a lane
        Escanee un carril
        = The carton in the hand goes there. Esc drops it.
        La caja en la mano va allí. Esc la deja.
        = Scan what comes off
        Escanee lo que baja
        = The next carton leaves the load. Esc or F11 ends that.
        La próxima caja deja la carga. Esc o F11 lo termina.
        = Esc ends that
        Esc lo termina
        = Type its plate
        Escriba su placa
        = What the truck of %1 is called; Enter for no name.
        Cómo se llama el camión de %1; Enter sin nombre.
        = or Enter for none
        o Enter sin nombre
        = Truck %1.
        Camión %1.
        = Enter for %1.
        Enter para %1.
        = Enter: %1
        Enter: %1
        = Note the photo
        Anote la foto
        = Type or scan where the photo of the seal is found. Esc leaves it.
        Escriba o escanee dónde está la foto del precinto. Esc sale.
        = where is it found
        dónde está
        = Type why
        Escriba por qué
        = Load %1 waits until a supervisor lifts the hold. Esc leaves it.
        La carga %1 espera hasta que un supervisor levante el bloqueo. Esc sale.
        = then it waits
        entonces espera
        = A code was scanned. Expected: the reason in words.
        Se escaneó un código. Se esperaba: el motivo en palabras.
        = in words, no code
        en palabras
        = Scan the new door
        Escanee el muelle
        = of load %1, or choose the load it changes places with and press Enter. Esc leaves it.
        de la carga %1, o elija la carga con la que cambia y pulse Enter. Esc sale.
        = or choose a load
        o elija una carga
        = no load yet
        sin carga aún
        = No lane has room for it: tell the supervisor.
        Ningún carril tiene sitio: avise al supervisor.
        = For %1, %2.
        Para %1, %2.
        = Find a lane
        Busque un carril
        = %1 moved it
        %1 la movió
        = it was moved
        se movió
        = Load %1 goes on there: %2.
        La carga %1 sigue allí: %2.
        = stands here now
        está aquí ahora
        = In %1
        En %1
        = %1 is where it was
        %1 está donde estaba
        = Planned
        Prevista
        = Truck at %1
        Camión en %1
        = Load %1
        Carga %1
        = Load cartons
        Cargue cajas
        = Load %1 is open at %2
        La carga %1 está abierta en %2
        = Load %1; everybody at it is told
        Carga %1; se avisa a todos los que están en ella
        = Off the load
        Fuera de la carga
        = Stays behind
        Se queda
        = %1 goes %2
        %1 va %2
        = Closed: %1
        Cerrada: %1
        = Load goes on
        La carga sigue
        = Another person now
        Ahora otra persona
        = What you read is noted. Scan a second badge, then the seal again.
        Lo que leyó está anotado. Escanee un segundo gafete, luego el precinto otra vez.
        = badge, then seal
        gafete, luego prec.
        = Sealed
        Precintada
        = %1. Now the driver's code
        %1. Ahora el código del conductor
        = Photo is noted
        Foto anotada
        = Held
        Bloqueada
        = Go on where it stood
        Siga donde estaba
        = Departed
        Salió
        = %1, %2 kg
        %1, %2 kg
        = Load is cancelled
        Carga cancelada
        = with %1
        con %1
        = today
        hoy
        = tomorrow
        mañana
        = on %1
        el %1
        = Type when it goes
        Escriba cuándo va
        = No load takes %1 of %2. Type a time, such as 16:40.
        Ninguna carga admite %1 de %2. Escriba una hora, como 16:40.
        = no load takes it
        ninguna la admite
        = It stays behind
        Se queda
        = %1 of %2 goes %3.
        %1 de %2 va %3.
        = goes at
        sale a las
        = No load takes this carton. Expected: a time, such as 16:40, then Enter.
        Ninguna carga admite esta caja. Se esperaba: una hora, como 16:40, luego Enter.
        = as 16:40, Enter
        como 16:40, Enter
        = This one stays
        Esta se queda
        = %1: choose why, then Enter.
        %1: elija por qué, luego Enter.
        = %1, %2 of %3
        %1, %2 de %3
        = Enter F4 Left Esc
        Enter F4 Izq Esc
        = Up Down why   Left Right which   F4 way out   Enter do it   Esc back
        Arriba Abajo motivo   Izq Der cuál   F4 salida   Enter hacer   Esc atrás
        """
}
